namespace AppleLive.Audit;

/// <summary>A rule that every record must keep. There are no others than those of <see cref="All"/>.</summary>
public sealed class Rule
{
    private static readonly List<Rule> Known = [];

    private Rule(string name, string says)
    {
        (Name, Says) = (name, says);
        Known.Add(this);
    }

    /// <summary>Its name, which never changes meaning.</summary>
    public string Name { get; }

    /// <summary>What must hold, in one sentence.</summary>
    public string Says { get; }

    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All => Known;

    /// <summary>Size.</summary>
    public static Rule TooLarge { get; } = new("too-large", "A record has at most 60,000 bytes.");

    /// <summary>Canonical form.</summary>
    public static Rule NotCanonical { get; } = new("not-canonical", "A record is one JSON object in the canonical form of RFC 8785, its numbers whole and at most 2^53 - 1.");

    /// <summary>Shape.</summary>
    public static Rule Malformed { get; } = new("malformed", "A record has exactly the members of its type, each of its kind.");

    /// <summary>Villages are opened once.</summary>
    public static Rule VillageOpenedTwice { get; } = new("village-opened-twice", "A village is opened once.");

    /// <summary>Villages are opened first.</summary>
    public static Rule VillageUnknown { get; } = new("village-unknown", "A village was opened before anything is said of it; so every payee is a village.");

    /// <summary>A merger has two sides.</summary>
    public static Rule VillageMergedIntoItself { get; } = new("village-merged-into-itself", "A village is merged into another one.");

    /// <summary>Lots are attested once.</summary>
    public static Rule LotAttestedTwice { get; } = new("lot-attested-twice", "A lot is attested once.");

    /// <summary>Lots are attested first.</summary>
    public static Rule LotNotAttested { get; } = new("lot-not-attested", "A lot was attested before it is put on sale or withdrawn.");

    /// <summary>Lots are withdrawn once.</summary>
    public static Rule LotWithdrawnTwice { get; } = new("lot-withdrawn-twice", "A lot is withdrawn once.");

    /// <summary>Lots are not put on sale beyond their weight.</summary>
    public static Rule LotOverdrawn { get; } = new("lot-overdrawn", "All that is allocated of a lot, with what was withdrawn, is at most what was attested.");

    /// <summary>Listings are published once.</summary>
    public static Rule ListingPublishedTwice { get; } = new("listing-published-twice", "A listing is published once.");

    /// <summary>Listings are published first.</summary>
    public static Rule ListingUnknown { get; } = new("listing-unknown", "A listing was published before it is changed, closed or sold from.");

    /// <summary>Closed listings only shrink.</summary>
    public static Rule ListingClosed { get; } = new("listing-closed", "A listing is closed once, and then nothing but its quota may change, and only to less.");

    /// <summary>The quota follows from the apples.</summary>
    public static Rule QuotaDiffers { get; } = new("quota-differs", "A quota is the whole boxes in each lot's grams, added up.");

    /// <summary>No box is sold that is not there.</summary>
    public static Rule QuotaExceeded { get; } = new("quota-exceeded", "No more boxes are sold than the quota has.");

    /// <summary>Orders are confirmed once.</summary>
    public static Rule OrderConfirmedTwice { get; } = new("order-confirmed-twice", "An order is confirmed once.");

    /// <summary>Orders are confirmed first.</summary>
    public static Rule OrderUnknown { get; } = new("order-unknown", "An order was confirmed before anything is said of it.");

    /// <summary>Prices are published.</summary>
    public static Rule PriceNotPublished { get; } = new("price-not-published", "A line's price was published for its listing.");

    /// <summary>Lines add up.</summary>
    public static Rule LineAmountDiffers { get; } = new("line-amount-differs", "A line's amount is its boxes times its price.");

    /// <summary>Orders add up.</summary>
    public static Rule TotalDiffers { get; } = new("total-differs", "An order's total is its lines and its shipping.");

    /// <summary>Amendments only take away.</summary>
    public static Rule AmendedToMore { get; } = new("amended-to-more", "An amendment leaves fewer boxes, of the same listings at the same prices.");

    /// <summary>Cancelled orders rest.</summary>
    public static Rule OrderCancelled { get; } = new("order-cancelled", "A cancelled order is neither cancelled again, nor amended, nor paid.");

    /// <summary>Orders are paid once.</summary>
    public static Rule CapturedTwice { get; } = new("captured-twice", "An order is paid once.");

    /// <summary>Orders are paid whole.</summary>
    public static Rule CaptureDiffers { get; } = new("capture-differs", "What is captured is the order's lines as they then stand, and its shipping.");

    /// <summary>Refunds add up.</summary>
    public static Rule SharesDiffer { get; } = new("shares-differ", "A refund is its villages' shares and its shipping.");

    /// <summary>No more goes back than came.</summary>
    public static Rule RefundExceedsCapture { get; } = new("refund-exceeds-capture", "An order's refunds are at most what was captured, in all and for every village and for shipping.");

    /// <summary>No more is agreed than came.</summary>
    public static Rule ClaimExceedsCapture { get; } = new("claim-exceeds-capture", "A claim's amount is at most what was captured.");

    /// <summary>Parcels complete once.</summary>
    public static Rule CompletedTwice { get; } = new("completed-twice", "A village's parcel of an order completes once.");

    /// <summary>Parcels complete when paid.</summary>
    public static Rule CompletedBeforeCapture { get; } = new("completed-before-capture", "A parcel completes after its order was paid, for a village the order was of.");

    /// <summary>The goods are those paid for.</summary>
    public static Rule GoodsDiffer { get; } = new("goods-differ", "A completed parcel's goods are what was captured for its village.");

    /// <summary>Settlements are approved once.</summary>
    public static Rule SettlementApprovedTwice { get; } = new("settlement-approved-twice", "A settlement is approved once.");

    /// <summary>Settlements look back.</summary>
    public static Rule CutoffAhead { get; } = new("cutoff-ahead", "A settlement's cut-off is at most its own index.");

    /// <summary>Settlements are whole.</summary>
    public static Rule SettlementDiffers { get; } = new("settlement-differs", "A settlement holds exactly its village's completions and refunds below its cut-off that no other held, what was taken back of payouts off the refunds, but for orders whose chargeback is open there.");

    /// <summary>What is in dispute is not paid.</summary>
    public static Rule SettlesChargeback { get; } = new("settles-chargeback", "No settlement is approved that holds an order whose chargeback is open by then.");

    /// <summary>Chargebacks are opened once.</summary>
    public static Rule ChargebackOpenedTwice { get; } = new("chargeback-opened-twice", "A chargeback is opened once.");

    /// <summary>Chargebacks add up.</summary>
    public static Rule ChargebackDiffers { get; } = new("chargeback-differs", "A chargeback is its villages' shares, each at most what the village has left of the order.");

    /// <summary>Chargebacks are decided once.</summary>
    public static Rule ChargebackNotOpen { get; } = new("chargeback-not-open", "A chargeback was opened for its order before it is won or lost, and is decided once.");

    /// <summary>What is lost goes back.</summary>
    public static Rule ChargebackNotRefunded { get; } = new("chargeback-not-refunded", "When a chargeback is lost its amount has been refunded by that reason.");

    /// <summary>The payable follows.</summary>
    public static Rule PayableDiffers { get; } = new("payable-differs", "What is payable is goods less refunds less fees.");

    /// <summary>There is something to pay.</summary>
    public static Rule NothingPayable { get; } = new("nothing-payable", "What is payable is more than nothing.");

    /// <summary>Settlements come before payouts.</summary>
    public static Rule SettlementUnknown { get; } = new("settlement-unknown", "A settlement was approved before it is paid.");

    /// <summary>The money goes where it is due.</summary>
    public static Rule PayeeDiffers { get; } = new("payee-differs", "A payout goes to the village of its settlement, and stays what it was.");

    /// <summary>One thing after the other.</summary>
    public static Rule PayoutOutOfOrder { get; } = new("payout-out-of-order", "A payout is paid, then returned or acknowledged; only what was returned is paid again, and only of what was paid is anything taken back.");

    /// <summary>No more is paid than is due.</summary>
    public static Rule PaidTooMuch { get; } = new("paid-too-much", "What was paid for a settlement and not returned is at most its payable.");

    /// <summary>No more is taken back than was paid and refunded.</summary>
    public static Rule TakenBackTooMuch { get; } = new("taken-back-too-much", "What is taken back of a payout is at most the payout, and for an order at most what was refunded of its village's part.");

    /// <summary>Totals are the running sums.</summary>
    public static Rule TotalsDiffer { get; } = new("totals-differ", "A village's totals are the sums over all records before them.");

    /// <summary>Totals are up to date.</summary>
    public static Rule TotalsStale { get; } = new("totals-stale", "Totals cover every record below upTo, which is at most their own index, and no money of the village moved in between.");

    /// <summary>Totals are a chain.</summary>
    public static Rule TotalsUnlinked { get; } = new("totals-unlinked", "Totals name the village's totals before them, or null where there are none.");

    /// <summary>Corrections look back.</summary>
    public static Rule CorrectionAhead { get; } = new("correction-ahead", "A correction names an earlier record.");

    /// <inheritdoc />
    public override string ToString() => Name;
}
