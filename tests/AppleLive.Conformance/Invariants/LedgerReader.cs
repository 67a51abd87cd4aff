using System.Text.Json;

using AppleLive.Ledger;
using AppleLive.Money;

namespace AppleLive.Conformance.Invariants;

/// <summary>
/// What anyone can work out from the public records alone, written without the library: it reads them in order, checks
/// each against those before it, and knows at the end how every village stands.
/// </summary>
public sealed class LedgerReader
{
    private readonly Dictionary<string, long> attested = [];
    private readonly Dictionary<string, long> withdrawn = [];
    private readonly Dictionary<string, PublishedListing> listings = [];
    private readonly Dictionary<string, PublishedOrder> orders = [];
    private readonly Dictionary<string, PublishedVillage> villages = [];
    private readonly Dictionary<string, long> payable = [];
    private readonly Dictionary<string, bool> paid = [];

    public VillageTotals TotalsOf(string village) => villages.TryGetValue(village, out PublishedVillage? known) ? known.Totals : VillageTotals.None;

    public void Read(PendingRecord pending)
    {
        CanonicalJson.IsCanonical(pending.Utf8).ShouldBeTrue();
        pending.Utf8.Length.ShouldBeLessThanOrEqualTo(PublicRecord.MaximumBytes);
        JsonElement record = JsonDocument.Parse(pending.Utf8).RootElement;
        switch (RecordShape.Of(record))
        {
            case "village.opened": villages.Add(Text(record, "village"), new PublishedVillage()); break;
            case "lot.attested": attested.Add(Text(record, "lot"), Number(record, "grams")); break;
            case "lot.withdrawn": withdrawn.Add(Text(record, "lot"), Number(record, "grams")); Weigh(Text(record, "lot")); break;
            case "listing.published": Publish(record); break;
            case "listing.changed": Change(record); break;
            case "listing.closed": Close(listings[Text(record, "listing")]); break;
            case "order.confirmed": Confirm(record); break;
            case "order.amended": Amend(record); break;
            case "order.cancelled": Cancel(record); break;
            case "payment.captured": Capture(record); break;
            case "refund.succeeded": Refund(record, pending.Sequence); break;
            case "parcel.completed": Complete(record, pending.Sequence); break;
            case "claim.agreed": Number(record, "amountFen").ShouldBeLessThanOrEqualTo(orders[Text(record, "order")].Captured); break;
            case "settlement.approved": Settle(record, pending.Sequence); break;
            case "payout.paid": PayOut(record, returned: false); break;
            case "payout.returned": PayOut(record, returned: true); break;
            case "payout.acknowledged": paid[Text(record, "payout")].ShouldBeTrue(); break;
        }
    }

    private void Publish(JsonElement record)
    {
        var listing = new PublishedListing(Text(record, "village"), Number(record, "boxGrams"));
        listings.Add(Text(record, "listing"), listing);
        listing.Prices.Add(Number(record, "priceFen"));
        Allocate(listing, record);
    }

    private void Change(JsonElement record)
    {
        PublishedListing listing = listings[Text(record, "listing")];
        long quota = listing.Quota;
        if (record.TryGetProperty("priceFen", out JsonElement price)) listing.Prices.Add(price.GetInt64());
        else Allocate(listing, record);
        if (!listing.IsClosed) return;
        // What comes back to a closed listing may still come free; nothing else happens to it.
        price.ValueKind.ShouldBe(JsonValueKind.Undefined);
        listing.Quota.ShouldBeLessThan(quota);
    }

    private static void Close(PublishedListing listing)
    {
        listing.IsClosed.ShouldBeFalse();
        listing.IsClosed = true;
    }

    private void Allocate(PublishedListing listing, JsonElement record)
    {
        listing.Grams = record.GetProperty("allocations").EnumerateArray().ToDictionary(each => Text(each, "lot"), each => Number(each, "grams"));
        listing.Quota = Number(record, "quotaBoxes");
        listing.Quota.ShouldBe(listing.Grams.Values.Sum(grams => grams / listing.BoxGrams));
        listing.Boxes.ShouldBeLessThanOrEqualTo(listing.Quota);
        foreach (string lot in listing.Grams.Keys) Weigh(lot);
    }

    private void Weigh(string lot)
    {
        attested.ShouldContainKey(lot);
        long allocated = listings.Values.Sum(listing => listing.Grams.GetValueOrDefault(lot));
        (allocated + withdrawn.GetValueOrDefault(lot)).ShouldBeLessThanOrEqualTo(attested[lot]);
    }

    private void Confirm(JsonElement record)
    {
        var order = new PublishedOrder(Lines(record));
        orders.Add(Text(record, "order"), order);
        (order.Amount + Number(record, "shippingFen")).ShouldBe(Number(record, "totalFen"));
        foreach (PublishedLine line in order.Lines)
        {
            PublishedListing listing = listings[line.Listing];
            listing.Prices.ShouldContain(line.Price);
            listing.Boxes += line.Boxes;
            listing.Boxes.ShouldBeLessThanOrEqualTo(listing.Quota);
        }
    }

    private void Amend(JsonElement record)
    {
        PublishedOrder order = orders[Text(record, "order")];
        PublishedLine[] lines = Lines(record);
        lines.ShouldAllBe(line => order.Lines.Any(before => before.Listing == line.Listing && before.Price == line.Price && before.Boxes >= line.Boxes));
        lines.Sum(line => line.Boxes).ShouldBeInRange(1, order.Lines.Sum(line => line.Boxes) - 1);
        order.Lines = lines;
    }

    // Only what a buyer cancelled is sold again; what was refused, lost or rotten is not.
    private void Cancel(JsonElement record)
    {
        PublishedOrder order = orders[Text(record, "order")];
        order.IsCancelled.ShouldBeFalse();
        order.IsCancelled = true;
        if (Text(record, "reason") != "buyer") return;
        foreach (PublishedLine line in order.Lines) listings[line.Listing].Boxes -= line.Boxes;
    }

    private void Capture(JsonElement record)
    {
        PublishedOrder order = orders[Text(record, "order")];
        order.IsCancelled.ShouldBeFalse();
        order.Captured.ShouldBe(0);
        order.Captured = Number(record, "amountFen");
        order.Captured.ShouldBe(order.Amount);
        foreach (var part in order.Lines.GroupBy(line => listings[line.Listing].Village))
        {
            long goods = part.Sum(line => line.Boxes * line.Price);
            order.Goods.Add(part.Key, goods);
            Village(part.Key).Add(sold: goods);
        }
    }

    private void Refund(JsonElement record, long sequence)
    {
        PublishedOrder order = orders[Text(record, "order")];
        var shares = record.GetProperty("shares").EnumerateArray().ToDictionary(each => Text(each, "village"), each => Number(each, "amountFen"));
        (shares.Values.Sum() + Number(record, "shippingFen")).ShouldBe(Number(record, "amountFen"));
        foreach ((string village, long fen) in shares)
        {
            order.Refunded[village] = order.Refunded.GetValueOrDefault(village) + fen;
            order.Refunded[village].ShouldBeLessThanOrEqualTo(order.Goods[village]);
            Village(village).Add(refunded: fen);
            Village(village).Unsettled.Add(new OpenLine(sequence, 0, fen, 0));
        }
    }

    private void Complete(JsonElement record, long sequence)
    {
        PublishedOrder order = orders[Text(record, "order")];
        string village = Text(record, "village");
        order.Completed.Add(village).ShouldBeTrue();
        Number(record, "goodsFen").ShouldBe(order.Goods[village]);
        long fees = record.GetProperty("fees").EnumerateArray().Sum(fee => Number(fee, "amountFen"));
        Village(village).Add(fees: fees);
        Village(village).Unsettled.Add(new OpenLine(sequence, order.Goods[village], 0, fees));
    }

    private void Settle(JsonElement record, long sequence)
    {
        PublishedVillage village = Village(Text(record, "village"));
        long cutoff = Number(record, "cutoff");
        cutoff.ShouldBeLessThanOrEqualTo(sequence);
        OpenLine[] taken = [.. village.Unsettled.Where(line => line.Sequence < cutoff)];
        village.Unsettled.RemoveAll(line => line.Sequence < cutoff);
        (taken.Sum(line => line.Goods), taken.Sum(line => line.Refunds), taken.Sum(line => line.Fees))
            .ShouldBe((Number(record, "goodsFen"), Number(record, "refundsFen"), Number(record, "feesFen")));
        long fen = Number(record, "payableFen");
        fen.ShouldBe(taken.Sum(line => line.Goods - line.Refunds - line.Fees));
        fen.ShouldBePositive();
        payable.Add(Text(record, "settlement"), fen);
    }

    private void PayOut(JsonElement record, bool returned)
    {
        string payout = Text(record, "payout");
        long fen = Number(record, "amountFen");
        fen.ShouldBe(payable[Text(record, "settlement")]);
        paid.GetValueOrDefault(payout).ShouldBe(returned);
        paid[payout] = !returned;
        Village(Text(record, "village")).Add(paidOut: returned ? -fen : fen);
    }

    private static PublishedLine[] Lines(JsonElement record)
    {
        PublishedLine[] lines =
        [
            .. record.GetProperty("lines").EnumerateArray().Select(line =>
            {
                Number(line, "amountFen").ShouldBe(Number(line, "boxes") * Number(line, "priceFen"));
                return new PublishedLine(Text(line, "listing"), Number(line, "boxes"), Number(line, "priceFen"));
            }),
        ];
        lines.Length.ShouldBeInRange(1, 20);
        lines.ShouldAllBe(line => line.Boxes > 0);
        return lines;
    }

    private PublishedVillage Village(string code) => villages[code];

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;

    private static long Number(JsonElement record, string name) => record.GetProperty(name).GetInt64();

    private sealed record PublishedLine(string Listing, long Boxes, long Price);

    private sealed record OpenLine(long Sequence, long Goods, long Refunds, long Fees);

    private sealed class PublishedListing(string village, long boxGrams)
    {
        public string Village { get; } = village;

        public long BoxGrams { get; } = boxGrams;

        public HashSet<long> Prices { get; } = [];

        public Dictionary<string, long> Grams { get; set; } = [];

        public long Quota { get; set; }

        public long Boxes { get; set; }

        public bool IsClosed { get; set; }
    }

    private sealed class PublishedOrder(PublishedLine[] lines)
    {
        public PublishedLine[] Lines { get; set; } = lines;

        public long Amount => Lines.Sum(line => line.Boxes * line.Price);

        public long Captured { get; set; }

        public bool IsCancelled { get; set; }

        public Dictionary<string, long> Goods { get; } = [];

        public Dictionary<string, long> Refunded { get; } = [];

        public HashSet<string> Completed { get; } = [];
    }

    private sealed class PublishedVillage
    {
        public VillageTotals Totals { get; private set; } = VillageTotals.None;

        public List<OpenLine> Unsettled { get; } = [];

        public void Add(long sold = 0, long refunded = 0, long fees = 0, long paidOut = 0) => Totals = new VillageTotals(
            Totals.Sold + new Fen(sold), Totals.Refunded + new Fen(refunded), Totals.Fees + new Fen(fees), Totals.PaidOut + new Fen(paidOut));
    }
}
