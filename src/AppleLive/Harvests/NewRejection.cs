namespace AppleLive.Harvests;

/// <summary>Why a lot is turned down.</summary>
public sealed record NewRejection
{
    /// <summary>The reason, for the grower; at most 200 characters.</summary>
    public string? Reason { get; init; }
}
