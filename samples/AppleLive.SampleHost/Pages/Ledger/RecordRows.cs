using System.Globalization;
using System.Text.Json;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>The members of a record as rows of a form: nothing left out, nothing added. What the site does not know is shown as it is written.</summary>
public sealed class RecordRows(IStringLocalizer<SiteText> text, Formats formats, LotWords lots, RecordSentences sentences)
{
    private static readonly string[] OfEveryRecord = ["v", "type", "at"];

    /// <summary>The rows of a record.</summary>
    public IEnumerable<RecordRow> Of(LedgerRecord record, LedgerNames names)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(names);
        return record.Json.EnumerateObject()
            .Where(member => !OfEveryRecord.Contains(member.Name))
            .OrderBy(member => RecordMembers.Place(member.Name))
            .Select(member => new RecordRow(Label(member), [.. Values(member, names)]));
    }

    // A settlement's lines are each grower's money, which only a commitment shows.
    private string Label(JsonProperty member) => member is { Name: "lines", Value.ValueKind: JsonValueKind.String }
        ? text["ledger.member.grower-lines"]
        : RecordMembers.Key(member.Name) is { } key ? text[key] : member.Name;

    private IEnumerable<RecordValue> Values(JsonProperty member, LedgerNames names) => (member.Name, member.Value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => [new(text["ledger.none"])],
        (_, JsonValueKind.Array) when member.Value.GetArrayLength() == 0 => [new(text["ledger.none"])],
        ("facts", JsonValueKind.Object) => member.Value.EnumerateObject().Select(fact => new RecordValue(text["ledger.pair", Label(fact), Fact(fact)])),
        ("from", JsonValueKind.Array) => member.Value.EnumerateArray().Select(code => Village(code.GetString()!, names)),
        ("listings", JsonValueKind.Array) => member.Value.EnumerateArray().Select(id => Listing(id.GetString()!, names)),
        ("lines", JsonValueKind.Array) => member.Value.EnumerateArray().Select(line => Line(line, names)),
        ("allocations", JsonValueKind.Array) => member.Value.EnumerateArray().Select(Allocation),
        ("shares", JsonValueKind.Array) => member.Value.EnumerateArray().Select(share => new RecordValue(
            text["ledger.pair", names.Village(share.GetProperty("village").GetString()!), Money(share, "amountFen")])),
        ("fees", JsonValueKind.Array) => member.Value.EnumerateArray().Select(fee => new RecordValue(
            text["ledger.pair", Fee(fee.GetProperty("kind").GetString()!), Money(fee, "amountFen")])),
        (_, JsonValueKind.Number) => [Figure(member.Name, member.Value.GetInt64())],
        (_, JsonValueKind.String) => [Text(member.Name, member.Value.GetString()!, names)],
        _ => [new(member.Value.GetRawText()) { IsCode = true }],
    };

    private RecordValue Figure(string member, long value) => member switch
    {
        _ when member.EndsWith("Fen", StringComparison.Ordinal) => new(formats.Money(value)),
        _ when member.EndsWith("rams", StringComparison.Ordinal) => new(formats.Weight(value)),
        _ when member.EndsWith("oxes", StringComparison.Ordinal) => new(formats.Boxes(value)),
        "previous" or "of" => new(text["ledger.record", value], LedgerRecord.LinkTo(value)),
        "upTo" or "cutoff" => new(text["ledger.before", value]),
        _ => new(value.ToString("N0", CultureInfo.InvariantCulture)),
    };

    private RecordValue Text(string member, string value, LedgerNames names) => member switch
    {
        "village" or "into" => Village(value, names),
        "listing" => Listing(value, names),
        "lot" => new(LedgerNames.Brief(value), $"/lots/{value}"),
        "livestream" => new(LedgerNames.Brief(value), $"/live/{value}"),
        "order" or "claim" or "chargeback" or "settlement" or "payout" => new(value) { IsCode = true },
        "variety" => new(lots.Variety(value)),
        "grade" => new(lots.Grade(value)),
        "reason" => new(sentences.Reason(value)),
        "tier" => new(sentences.Tier(value)),
        "provider" => new(Provider(value)),
        "startsAt" or "endsAt" => new(formats.Moment(InstantPattern.ExtendedIso.Parse(value).GetValueOrThrow())),
        "name" or "title" or "standard" or "why" => new(value),
        _ => new(value) { IsCode = true },
    };

    private static RecordValue Village(string code, LedgerNames names) => new(names.Village(code), $"/villages/{code}");

    private static RecordValue Listing(string id, LedgerNames names) => new(names.Listing(id), $"/listings/{id}");

    private RecordValue Line(JsonElement line, LedgerNames names) => new(
        text["ledger.line", names.Listing(line.GetProperty("listing").GetString()!), formats.Boxes(line.GetProperty("boxes").GetInt64()), Money(line, "priceFen"), Money(line, "amountFen")],
        $"/listings/{line.GetProperty("listing").GetString()}");

    private RecordValue Allocation(JsonElement part)
    {
        string lot = part.GetProperty("lot").GetString()!;
        return new(text["ledger.pair", LedgerNames.Brief(lot), formats.Weight(part.GetProperty("grams").GetInt64())], $"/lots/{lot}");
    }

    private string Fact(JsonProperty fact) => (fact.Name, fact.Value.ValueKind) switch
    {
        ("identitySeen" or "certificateSeen", JsonValueKind.True) => text["lots.fact.seen"],
        (_, JsonValueKind.True) => text["ledger.yes"],
        (_, JsonValueKind.False) => text["ledger.no"],
        ("brixTenths", JsonValueKind.Number) => text["lots.fact.brix", formats.Tenths(fact.Value.GetInt32())],
        ("photos", JsonValueKind.Number) => text["lots.fact.photos.count", fact.Value.GetInt32()],
        (_, JsonValueKind.String) => fact.Value.GetString()!,
        _ => fact.Value.GetRawText(),
    };

    private string Money(JsonElement holder, string member) => formats.Money(holder.GetProperty(member).GetInt64());

    private string Fee(string kind) => kind switch
    {
        "packaging" => text["about.fees.packaging"],
        "shipping" => text["about.fees.shipping"],
        "gateway" => text["about.fees.gateway"],
        _ => kind,
    };

    private string Provider(string name) => name switch
    {
        "offline" => text["ledger.provider.offline"],
        "bank" => text["ledger.provider.bank"],
        _ => name,
    };
}
