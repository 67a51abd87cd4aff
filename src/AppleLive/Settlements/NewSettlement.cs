namespace AppleLive.Settlements;

/// <summary>A settlement to calculate.</summary>
public sealed record NewSettlement
{
    /// <summary>The statistical code of the village.</summary>
    public string? Village { get; init; }
}
