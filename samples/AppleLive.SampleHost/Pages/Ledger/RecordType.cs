namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>A kind of record, as the pages name it.</summary>
/// <param name="Name">As records say it, such as <c>payout.paid</c>.</param>
/// <param name="Key">The text's key.</param>
/// <param name="Icon">Its icon.</param>
public sealed record RecordType(string Name, string Key, string Icon)
{
    /// <summary>All that the ledger knows, in the order of a season.</summary>
    public static IReadOnlyList<RecordType> All { get; } =
    [
        new("village.opened", "ledger.type.village.opened", "village"),
        new("village.merged", "ledger.type.village.merged", "village"),
        new("lot.attested", "ledger.type.lot.attested", "shield"),
        new("lot.withdrawn", "ledger.type.lot.withdrawn", "undo"),
        new("listing.published", "ledger.type.listing.published", "tag"),
        new("listing.changed", "ledger.type.listing.changed", "edit"),
        new("listing.closed", "ledger.type.listing.closed", "stop"),
        new("livestream.scheduled", "ledger.type.livestream.scheduled", "calendar"),
        new("livestream.started", "ledger.type.livestream.started", "live"),
        new("livestream.ended", "ledger.type.livestream.ended", "stop"),
        new("livestream.cancelled", "ledger.type.livestream.cancelled", "cross"),
        new("order.confirmed", "ledger.type.order.confirmed", "box"),
        new("order.amended", "ledger.type.order.amended", "edit"),
        new("order.cancelled", "ledger.type.order.cancelled", "cross"),
        new("payment.captured", "ledger.type.payment.captured", "money"),
        new("refund.succeeded", "ledger.type.refund.succeeded", "undo"),
        new("chargeback.opened", "ledger.type.chargeback.opened", "pause"),
        new("chargeback.won", "ledger.type.chargeback.won", "check"),
        new("chargeback.lost", "ledger.type.chargeback.lost", "undo"),
        new("parcel.completed", "ledger.type.parcel.completed", "truck"),
        new("claim.agreed", "ledger.type.claim.agreed", "hand"),
        new("settlement.approved", "ledger.type.settlement.approved", "list"),
        new("payout.paid", "ledger.type.payout.paid", "money"),
        new("payout.returned", "ledger.type.payout.returned", "undo"),
        new("payout.acknowledged", "ledger.type.payout.acknowledged", "check"),
        new("payout.reversed", "ledger.type.payout.reversed", "undo"),
        new("village.totals", "ledger.type.village.totals", "chart"),
        new("correction", "ledger.type.correction", "edit"),
        new("key.rotated", "ledger.type.key.rotated", "warning"),
    ];

    /// <summary>The one of this name, or null where the ledger knows none.</summary>
    public static RecordType? Find(string? name) => All.FirstOrDefault(type => type.Name == name);
}
