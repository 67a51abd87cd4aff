using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>What stands above a list of staff's: which village, and what to look for. A plain form, whose answer is an address.</summary>
/// <param name="Villages">The villages to choose from; with only one there is nothing to choose.</param>
/// <param name="Village">The chosen one's code, or null for all.</param>
public sealed record ListFilter(IReadOnlyList<Option> Villages, string? Village)
{
    /// <summary>The text for all villages together, and what is sent for it; null where one must be chosen.</summary>
    public Option? All { get; init; }

    /// <summary>What can be looked for; null where nothing can.</summary>
    public string? SearchLabel { get; init; }

    /// <summary>What is looked for.</summary>
    public string? Search { get; init; }

    /// <summary>The day the list is of, such as 2026-09-12; null where it is not of a day.</summary>
    public string? Day { get; init; }

    /// <summary>What else stays in the address.</summary>
    public IReadOnlyDictionary<string, string?> Kept { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Whether there is anything to choose or to look for.</summary>
    public bool IsOfUse => Villages.Count > 1 || SearchLabel is not null || Day is not null;
}
