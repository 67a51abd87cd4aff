using System.Globalization;

namespace AppleLive.Checks;

/// <summary>A fact in the few words that business tables and a public record must share.</summary>
/// <param name="Type">The type of its record.</param>
/// <param name="About">What it is about.</param>
/// <param name="Says">Its figures.</param>
internal sealed record RecordFact(string Type, string About, string Says)
{
    public static RecordFact Confirmed(string order, IEnumerable<FactLine> lines, long shipping, long total) =>
        new("order.confirmed", Order(order), Text($"{Join(lines)}, shipping {shipping} fen, in all {total} fen"));

    public static RecordFact Amended(string order, IEnumerable<FactLine> lines) => new("order.amended", Order(order), Join(lines));

    public static RecordFact Cancelled(string order) => new("order.cancelled", Order(order), "that it is cancelled");

    public static RecordFact Captured(string order, string provider, long fen) => new("payment.captured", Order(order), Text($"{fen} fen by {provider}"));

    public static RecordFact Refunded(string order, string reason, long fen, long shipping, IEnumerable<(string Village, long Fen)> shares) =>
        new("refund.succeeded", Order(order), Text(
            $"{fen} fen as {reason}, shipping {shipping} fen, {string.Join(", ", shares.OrderBy(share => share.Village, StringComparer.Ordinal).Select(share => Text($"{share.Village} {share.Fen} fen")))}"));

    public static RecordFact ChargedBack(string order, string chargeback, long fen) =>
        new("chargeback.opened", $"{Order(order)}, chargeback {chargeback}", Text($"{fen} fen"));

    public static RecordFact Decided(string type, string order, string chargeback) => new(type, $"{Order(order)}, chargeback {chargeback}", "that it is decided");

    public static RecordFact Agreed(string order, long fen) => new("claim.agreed", Order(order), Text($"{fen} fen"));

    public static RecordFact Completed(string order, string village, long goods, long fees) =>
        new("parcel.completed", $"{Order(order)} from {village}", Text($"goods {goods} fen, fees {fees} fen"));

    public static RecordFact Approved(string settlement, long goods, long refunds, long fees, long payable) =>
        new("settlement.approved", $"settlement {settlement}", Text($"goods {goods} fen, refunds {refunds} fen, fees {fees} fen, payable {payable} fen"));

    public static RecordFact Payout(string type, string payout, long fen) => new(type, $"payout {payout}", Text($"{fen} fen"));

    public static RecordFact Attested(string lot, long grams) => new("lot.attested", $"lot {lot}", Text($"{grams} g"));

    public static RecordFact Withdrawn(string lot) => new("lot.withdrawn", $"lot {lot}", "that it is withdrawn");

    public static RecordFact Published(string listing, long price, long quota) =>
        new("listing.published", $"listing {listing}", Text($"{quota} boxes at {price} fen"));

    public static RecordFact Closed(string listing) => new("listing.closed", $"listing {listing}", "that it is closed");

    public static RecordFact Opened(string village) => new("village.opened", $"village {village}", "that it is opened");

    private static string Order(string order) => $"order {order}";

    private static string Join(IEnumerable<FactLine> lines) =>
        string.Join(" + ", lines.Select(line => Text($"{line.Boxes} × {line.Price} = {line.Amount} fen of listing {line.Listing}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A line of an order.</summary>
internal readonly record struct FactLine(string Listing, long Boxes, long Price, long Amount);
