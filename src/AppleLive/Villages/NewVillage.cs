namespace AppleLive.Villages;

/// <summary>A village to open. Nothing about it is known to be right yet.</summary>
public sealed record NewVillage
{
    /// <summary>The statistical code in force: twelve digits.</summary>
    public string? Code { get; init; }

    /// <summary>The name in force, at most 40 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Every code and name it has had. Empty means the one in force, since it was opened.</summary>
    public IReadOnlyList<VillageCode> Codes { get; init; } = [];

    /// <summary>The village that takes it over, where known or assumed.</summary>
    public VillageSuccessor? Successor { get; init; }
}
