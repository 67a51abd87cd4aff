namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>A member of a record, in words.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">What it says, a line each.</param>
public sealed record RecordRow(string Label, IReadOnlyList<RecordValue> Values);

/// <summary>What a member says.</summary>
/// <param name="Text">In words.</param>
/// <param name="Link">Where it can be seen; null where nowhere.</param>
public sealed record RecordValue(string Text, string? Link = null)
{
    /// <summary>Whether it is for machines, letter by letter.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether it is a commitment: 32 bytes in base64.</summary>
    public bool IsCommitment => IsCode && Text.Length == 44 && Text.EndsWith('=');
}
