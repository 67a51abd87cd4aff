namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>The fact sheet (核验单): what was checked, with which result, by whom and when. A form, not a seal of praise.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Attested">Whether a second person approved it; before, it says so.</param>
public sealed record FactSheet(IReadOnlyList<FactRow> Rows, bool Attested)
{
    /// <summary>Where the round mark leads; null while there is nothing to prove it by.</summary>
    public string? Proof { get; init; }
}

/// <summary>A row of the sheet.</summary>
/// <param name="What">What was checked.</param>
/// <param name="Value">The result.</param>
/// <param name="Who">Who checked it, as this host shows officers; null where the value is not an officer's.</param>
/// <param name="When">When, in words; null as above.</param>
public sealed record FactRow(string What, string Value, string? Who = null, string? When = null);
