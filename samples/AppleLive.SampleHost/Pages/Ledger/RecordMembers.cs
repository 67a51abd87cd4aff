namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>What the members of records are called, in the order people want to read them.</summary>
internal static class RecordMembers
{
    private static readonly (string Member, string Key)[] InOrder =
    [
        ("village", "growers.village"),
        ("name", "ledger.member.name"),
        ("from", "ledger.member.from"),
        ("into", "ledger.member.into"),
        ("listing", "ledger.member.listing"),
        ("title", "ledger.member.title"),
        ("lot", "ledger.member.lot"),
        ("variety", "sale.lot.variety"),
        ("standard", "ledger.member.standard"),
        ("grade", "sale.lot.grade"),
        ("grams", "ledger.member.grams"),
        ("facts", "ledger.member.facts"),
        ("weighed", "ledger.member.weighed"),
        ("identitySeen", "lots.fact.identity"),
        ("certificateSeen", "lots.fact.certificate"),
        ("brixTenths", "lots.fact.sugar"),
        ("photos", "lots.fact.photos"),
        ("officer", "ledger.member.officer"),
        ("approver", "ledger.member.approver"),
        ("grower", "ledger.member.grower"),
        ("boxGrams", "sale.box"),
        ("priceFen", "ledger.member.price"),
        ("quotaBoxes", "ledger.member.quota"),
        ("allocations", "ledger.member.allocations"),
        ("startsAt", "ledger.member.starts"),
        ("endsAt", "ledger.member.ends"),
        ("listings", "ledger.member.listings"),
        ("payout", "ledger.member.payout"),
        ("settlement", "ledger.member.settlement"),
        ("cutoff", "ledger.member.cutoff"),
        ("claim", "ledger.member.claim"),
        ("chargeback", "ledger.member.chargeback"),
        ("order", "ledger.member.order"),
        ("lines", "ledger.member.lines"),
        ("shippingFen", "sale.shipping"),
        ("totalFen", "ledger.member.total"),
        ("provider", "ledger.member.provider"),
        ("amountFen", "ledger.member.amount"),
        ("reason", "ledger.member.reason"),
        ("tier", "ledger.member.tier"),
        ("shares", "ledger.member.shares"),
        ("goodsFen", "settlement.goods"),
        ("refundsFen", "settlement.refunds"),
        ("fees", "settlement.fees"),
        ("feesFen", "settlement.fees"),
        ("payableFen", "settlement.payable"),
        ("growers", "ledger.member.growers"),
        ("soldFen", "village.sold"),
        ("refundedFen", "village.refunded"),
        ("paidOutFen", "village.paid"),
        ("outstandingFen", "village.open"),
        ("upTo", "ledger.member.up-to"),
        ("previous", "ledger.member.previous"),
        ("livestream", "ledger.member.livestream"),
        ("lots", "ledger.member.lots"),
        ("buyer", "ledger.member.buyer"),
        ("reference", "ledger.member.reference"),
        ("of", "ledger.member.of"),
        ("why", "ledger.member.why"),
        ("vkey", "ledger.member.vkey"),
    ];

    /// <summary>The text's key; null where the site does not know the member.</summary>
    public static string? Key(string member) => Place(member) is var place and >= 0 ? InOrder[place].Key : null;

    /// <summary>Where it is read; what the site does not know comes first, so that nobody overlooks it.</summary>
    public static int Place(string member) => Array.FindIndex(InOrder, one => one.Member == member);
}
