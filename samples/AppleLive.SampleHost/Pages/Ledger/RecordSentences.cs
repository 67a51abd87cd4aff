using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>Each record in one plain sentence with its figures.</summary>
public sealed class RecordSentences(IStringLocalizer<SiteText> text, Formats formats, LotWords lots)
{
    /// <summary>What a record says.</summary>
    public string Of(LedgerRecord record, LedgerNames names)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(names);
        return record.Type switch
        {
            "village.opened" => text["ledger.says.village.opened", record.Text("name")],
            "village.merged" => text["ledger.says.village.merged", string.Join(text["format.list"], record.Items("from").Select(code => names.Village(code.GetString()!))), names.Village(record.Text("into"))],
            "lot.attested" => text["ledger.says.lot.attested", Village(record, names), lots.Variety(record.Text("variety")), lots.Grade(record.Text("grade")), formats.Weight(record.Number("grams"))],
            "lot.withdrawn" => text["ledger.says.lot.withdrawn", formats.Weight(record.Number("grams"))],
            "listing.published" => text["ledger.says.listing.published", Village(record, names), record.Text("title"), Money(record, "priceFen"), Boxes(record, "quotaBoxes")],
            "listing.changed" when record.Json.TryGetProperty("priceFen", out _) => text["ledger.says.listing.repriced", Listing(record, names), Money(record, "priceFen")],
            "listing.changed" => text["ledger.says.listing.changed", Listing(record, names), Boxes(record, "quotaBoxes")],
            "listing.closed" => text["ledger.says.listing.closed", Listing(record, names)],
            "livestream.scheduled" => text["ledger.says.livestream.scheduled", Moment(record, "startsAt"), record.Items("listings").Count()],
            "livestream.started" => text["ledger.says.livestream.started", Moment(record, "startsAt")],
            "livestream.ended" => text["ledger.says.livestream.ended", Moment(record, "startsAt")],
            "livestream.cancelled" => text["ledger.says.livestream.cancelled", Moment(record, "startsAt")],
            "order.confirmed" => text["ledger.says.order.confirmed", Order(record), Ordered(record), Money(record, "totalFen")],
            "order.amended" => text["ledger.says.order.amended", Order(record), Ordered(record), Reason(record.Text("reason"))],
            "order.cancelled" => text["ledger.says.order.cancelled", Order(record), Reason(record.Text("reason"))],
            "payment.captured" => text["ledger.says.payment.captured", Order(record), Money(record, "amountFen")],
            "refund.succeeded" => text["ledger.says.refund.succeeded", Order(record), Money(record, "amountFen"), Reason(record.Text("reason"))],
            "chargeback.opened" => text["ledger.says.chargeback.opened", Order(record), Money(record, "amountFen")],
            "chargeback.won" => text["ledger.says.chargeback.won", Order(record)],
            "chargeback.lost" => text["ledger.says.chargeback.lost", Order(record)],
            "parcel.completed" => text["ledger.says.parcel.completed", Village(record, names), Order(record), Money(record, "goodsFen"), formats.Money(record.Items("fees").Sum(fee => fee.GetProperty("amountFen").GetInt64()))],
            "claim.agreed" => text["ledger.says.claim.agreed", Order(record), Money(record, "amountFen"), Tier(record.Text("tier"))],
            "settlement.approved" => text["ledger.says.settlement.approved", Village(record, names), Money(record, "payableFen"), Money(record, "goodsFen"), Money(record, "refundsFen"), Money(record, "feesFen")],
            "payout.paid" => text["ledger.says.payout.paid", Village(record, names), Money(record, "amountFen")],
            "payout.returned" => text["ledger.says.payout.returned", Village(record, names), Money(record, "amountFen")],
            "payout.acknowledged" => text["ledger.says.payout.acknowledged", Village(record, names), Money(record, "amountFen")],
            "payout.reversed" => text["ledger.says.payout.reversed", Village(record, names), Money(record, "amountFen"), Order(record)],
            "village.totals" => text["ledger.says.village.totals", Village(record, names), Money(record, "soldFen"), Money(record, "paidOutFen"), Money(record, "outstandingFen")],
            "correction" => text["ledger.says.correction", record.Number("of"), record.Text("why")],
            "key.rotated" => text["ledger.says.key.rotated"],
            _ => text["ledger.says.unknown", record.Type],
        };
    }

    /// <summary>Why an order was changed or money went back. A reason the site does not know stays as it was written.</summary>
    public string Reason(string reason) => reason switch
    {
        "buyer" => text["ledger.reason.buyer"],
        "cancelled" => text["buy.refund.why.cancelled"],
        "amended" => text["buy.refund.why.amended"],
        "refused" => text["buy.refund.why.refused"],
        "lost" => text["buy.refund.why.lost"],
        "claim" => text["buy.refund.why.claim"],
        "goodwill" => text["buy.refund.why.goodwill"],
        "chargeback" => text["buy.refund.why.chargeback"],
        _ => reason,
    };

    /// <summary>Who agreed on a claim.</summary>
    public string Tier(string tier) => tier switch
    {
        "liaison" => text["ledger.tier.liaison"],
        "station" => text["ledger.tier.station"],
        "mediation" => text["ledger.tier.mediation"],
        _ => tier,
    };

    private static string Village(LedgerRecord record, LedgerNames names) => names.Village(record.Text("village"));

    private static string Listing(LedgerRecord record, LedgerNames names) => names.Listing(record.Text("listing"));

    private static string Order(LedgerRecord record) => LedgerNames.Brief(record.Text("order"));

    private string Money(LedgerRecord record, string member) => formats.Money(record.Number(member));

    private string Boxes(LedgerRecord record, string member) => formats.Boxes(record.Number(member));

    private string Ordered(LedgerRecord record) => formats.Boxes(record.Items("lines").Sum(line => line.GetProperty("boxes").GetInt64()));

    private string Moment(LedgerRecord record, string member) => formats.Moment(InstantPattern.ExtendedIso.Parse(record.Text(member)).GetValueOrThrow());
}
