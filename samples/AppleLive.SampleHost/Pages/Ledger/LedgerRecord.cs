using System.Text.Json;
using AppleLive.Transparency;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>A record of the ledger, taken apart.</summary>
/// <param name="Entry">The record in its place.</param>
/// <param name="Json">What it says.</param>
public sealed record LedgerRecord(LogEntry Entry, JsonElement Json)
{
    /// <summary>Its place, from 0.</summary>
    public long Index => Entry.Index;

    /// <summary>What kind of fact.</summary>
    public string Type => Entry.Type;

    /// <summary>When.</summary>
    public Instant At => InstantPattern.ExtendedIso.Parse(Text("at")).GetValueOrThrow();

    /// <summary>Its page.</summary>
    public string Link => LinkTo(Index);

    /// <summary>The page of a record.</summary>
    public static string LinkTo(long index) => FormattableString.Invariant($"/ledger/records/{index}");

    /// <summary>Reads an entry.</summary>
    public static LedgerRecord Of(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using JsonDocument document = JsonDocument.Parse(entry.Utf8);
        return new LedgerRecord(entry, document.RootElement.Clone());
    }

    /// <summary>A member that is a text.</summary>
    public string Text(string member) => Json.GetProperty(member).GetString()!;

    /// <summary>A member that is a whole number.</summary>
    public long Number(string member) => Json.GetProperty(member).GetInt64();

    /// <summary>The items of a member that is a list; none where it has no such list.</summary>
    public IEnumerable<JsonElement> Items(string member) =>
        Json.TryGetProperty(member, out JsonElement items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
