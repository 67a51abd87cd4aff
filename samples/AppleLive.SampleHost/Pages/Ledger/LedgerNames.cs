using AppleLive.SampleHost.Pages.Sale;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>What people call the things that records name by code or id.</summary>
/// <param name="Villages">Names of villages, by every code they have had.</param>
/// <param name="Origins">The records that brought lots and listings into the ledger, by their ids.</param>
public sealed record LedgerNames(IReadOnlyDictionary<string, string> Villages, IReadOnlyDictionary<Guid, LedgerRecord> Origins)
{
    private const int Shown = 6;

    /// <summary>A village by its code, as people call it.</summary>
    public string Village(string code) => Villages.TryGetValue(code, out string? name) ? VillageNames.Short(name) : code;

    /// <summary>A listing by its title, as it was published.</summary>
    public string Listing(string id) => Origin(id)?.Text("title") ?? Brief(id);

    /// <summary>The village of a lot or listing; null where the ledger does not say.</summary>
    public string? VillageOf(string id) => Origin(id) is { } origin ? Village(origin.Text("village")) : null;

    /// <summary>The end of an id: enough to tell orders apart on a page, and to find one's own.</summary>
    public static string Brief(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > Shown ? $"…{id[^Shown..]}" : id;
    }

    private LedgerRecord? Origin(string id) => Guid.TryParse(id, out Guid key) ? Origins.GetValueOrDefault(key) : null;
}
