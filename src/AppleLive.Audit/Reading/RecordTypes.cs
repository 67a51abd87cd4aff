using System.Diagnostics.CodeAnalysis;
using System.Text;

using static AppleLive.Audit.Reading.Kinds;

namespace AppleLive.Audit.Reading;

/// <summary>The types this audit understands, as the ledger's design lists them.</summary>
internal static class RecordTypes
{
    private static readonly RecordShape AllocationShape = RecordShape.Of(("lot", Id), ("grams", Count));

    private static readonly RecordShape LineShape = RecordShape.Of(("listing", Id), ("boxes", Positive), ("priceFen", Count), ("amountFen", Count));

    private static readonly RecordShape ShareShape = RecordShape.Of(("village", Text), ("amountFen", Count));

    private static readonly RecordShape FeeShape = RecordShape.Of(("kind", Text), ("amountFen", Count));

    private static readonly Kind Allocations = ListBy("lot", AllocationShape, most: 16);

    private static readonly Kind Lines = ListOf(LineShape.Fits, least: 1, most: 20);

    private static readonly RecordShape Livestream = RecordShape.Record(("livestream", Id), ("startsAt", Moment), ("endsAt", Moment), ("listings", ListOf(Id)));

    private static readonly RecordShape Decision = RecordShape.Record(("chargeback", Id), ("order", Id));

    private static readonly RecordShape Payout = RecordShape.Record(
        ("payout", Id), ("settlement", Id), ("village", Text), ("amountFen", Count), ("provider", Text), ("reference", Commitment));

    /// <summary>Of every record, whatever its type.</summary>
    public static RecordShape Any { get; } = RecordShape.OpenRecord();

    private static readonly Dictionary<byte[], RecordType> Known = new RecordType[]
    {
        new("village.opened", [RecordShape.Record(("village", Text), ("name", Text))]),
        new("village.merged", [RecordShape.Record(("from", ListOf(Text, least: 1)), ("into", Text))]),
        new("lot.attested",
        [
            RecordShape.Record(
                ("lot", Id), ("village", Text), ("variety", Text), ("standard", Text), ("grade", Text), ("grams", Count), ("facts", Facts),
                ("officer", Text), ("approver", Text), ("grower", Commitment)),
        ]),
        new("lot.withdrawn", [RecordShape.Record(("lot", Id), ("grams", Count))]),
        new("listing.published",
        [
            RecordShape.Record(
                ("listing", Id), ("village", Text), ("title", Text), ("boxGrams", Positive), ("priceFen", Count), ("quotaBoxes", Count), ("allocations", Allocations)),
        ]),
        new("listing.changed",
        [
            RecordShape.Record(("listing", Id), ("priceFen", Count)),
            RecordShape.Record(("listing", Id), ("quotaBoxes", Count), ("allocations", Allocations)),
        ]),
        new("listing.closed", [RecordShape.Record(("listing", Id))]),
        new("livestream.scheduled", [Livestream]),
        new("livestream.started", [Livestream]),
        new("livestream.ended", [Livestream]),
        new("livestream.cancelled", [Livestream]),
        new("order.confirmed",
        [
            RecordShape.Record(
                ("order", Id), ("livestream", OrNull(Id)), ("lines", Lines), ("shippingFen", Count), ("totalFen", Count), ("lots", Commitment), ("buyer", Commitment)),
        ]),
        new("order.amended", [RecordShape.Record(("order", Id), ("lines", Lines), ("reason", Text))]),
        new("order.cancelled", [RecordShape.Record(("order", Id), ("reason", Text))]),
        new("payment.captured", [RecordShape.Record(("order", Id), ("provider", Text), ("amountFen", Count), ("reference", Commitment))]),
        new("refund.succeeded",
        [
            RecordShape.Record(("order", Id), ("amountFen", Count), ("shippingFen", Count), ("reason", Text), ("shares", ListBy("village", ShareShape))),
        ]),
        new("chargeback.opened", [RecordShape.Record(("chargeback", Id), ("order", Id), ("amountFen", Count), ("shares", ListBy("village", ShareShape)))]),
        new("chargeback.won", [Decision]),
        new("chargeback.lost", [Decision]),
        new("parcel.completed", [RecordShape.Record(("order", Id), ("village", Text), ("goodsFen", Count), ("fees", ListOf(FeeShape.Fits)))]),
        new("claim.agreed", [RecordShape.Record(("claim", Id), ("order", Id), ("tier", Text), ("amountFen", Count))]),
        new("settlement.approved",
        [
            RecordShape.Record(
                ("settlement", Id), ("village", Text), ("cutoff", Count), ("goodsFen", Count), ("refundsFen", Integer), ("feesFen", Count), ("payableFen", Integer),
                ("growers", Count), ("lines", Commitment)),
        ]),
        new("payout.paid", [Payout]),
        new("payout.returned", [Payout]),
        new("payout.acknowledged", [Payout]),
        new("payout.reversed",
        [
            RecordShape.Record(
                ("payout", Id), ("settlement", Id), ("village", Text), ("order", Id), ("amountFen", Count), ("provider", Text), ("reference", Commitment)),
        ]),
        new("village.totals",
        [
            RecordShape.Record(
                ("village", Text), ("soldFen", Count), ("refundedFen", Count), ("feesFen", Count), ("paidOutFen", Integer), ("outstandingFen", Integer),
                ("upTo", Count), ("previous", OrNull(Count))),
        ]),
        new("correction", [RecordShape.OpenRecord(("of", Count), ("why", Text))]),
        new("key.rotated", [RecordShape.Record(("vkey", LogKey))]),
    }.ToDictionary(type => Encoding.UTF8.GetBytes(type.Name), Utf8Comparer.Instance);

    public static bool TryFind(ReadOnlySpan<byte> name, [NotNullWhen(true)] out RecordType? type) =>
        Known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out type);
}
