using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppleLive.Audit.Tests;

/// <summary>Public records as a host writes them, without any of a host's code.</summary>
internal static class Facts
{
    public const string Sanwan = "140822104204";

    public const string Houwan = "140822104206";

    public static readonly string Commitment = Convert.ToBase64String(new byte[32]);

    public static string Id(int number) => $"01990000-0000-7000-8000-{number:x12}";

    public static JsonObject Record(string type, params (string Name, JsonNode? Value)[] members)
    {
        var record = new JsonObject { ["v"] = 1, ["type"] = type, ["at"] = "2026-09-12T12:00:00.000Z" };
        foreach ((string name, JsonNode? value) in members) record[name] = value;
        return record;
    }

    public static JsonObject With(this JsonObject record, string member, JsonNode? value)
    {
        record[member] = value;
        return record;
    }

    public static JsonObject Object(params (string Name, JsonNode? Value)[] members)
    {
        var made = new JsonObject();
        foreach ((string name, JsonNode? value) in members) made[name] = value;
        return made;
    }

    /// <summary>The canonical bytes of names and texts that need no escape. No writer at hand leaves an emoji as it is.</summary>
    public static byte[] Bytes(JsonNode record) => Encoding.UTF8.GetBytes(Canonical(record));

    public static JsonObject Opened(string village) => Record("village.opened", ("village", village), ("name", "三湾村"));

    public static JsonObject Attested(int lot, string village, long grams) => Record(
        "lot.attested",
        ("lot", Id(lot)), ("village", village), ("variety", "红富士"), ("standard", "GB/T 10651-2008"), ("grade", "一等品"), ("grams", grams),
        ("facts", Object(("weighed", true), ("brixTenths", 142), ("note", "dry"))), ("officer", "140822"), ("approver", Commitment), ("grower", Commitment));

    public static JsonObject Withdrawn(int lot, long grams) => Record("lot.withdrawn", ("lot", Id(lot)), ("grams", grams));

    public static JsonObject Published(int listing, string village, long boxGrams, long price, long quota, params (int Lot, long Grams)[] allocations) => Record(
        "listing.published",
        ("listing", Id(listing)), ("village", village), ("title", "临猗苹果 🍎 5斤"), ("boxGrams", boxGrams), ("priceFen", price), ("quotaBoxes", quota),
        ("allocations", Allocations(allocations)));

    public static JsonObject Repriced(int listing, long price) => Record("listing.changed", ("listing", Id(listing)), ("priceFen", price));

    public static JsonObject Released(int listing, long quota, params (int Lot, long Grams)[] allocations) =>
        Record("listing.changed", ("listing", Id(listing)), ("quotaBoxes", quota), ("allocations", Allocations(allocations)));

    public static JsonObject Closed(int listing) => Record("listing.closed", ("listing", Id(listing)));

    public static JsonObject Confirmed(int order, long shipping, long total, params (int Listing, long Boxes, long Price)[] lines) => Record(
        "order.confirmed",
        ("order", Id(order)), ("livestream", null), ("lines", Lines(lines)), ("shippingFen", shipping), ("totalFen", total), ("lots", Commitment), ("buyer", Commitment));

    public static JsonObject Amended(int order, params (int Listing, long Boxes, long Price)[] lines) =>
        Record("order.amended", ("order", Id(order)), ("lines", Lines(lines)), ("reason", "amended"));

    public static JsonObject Cancelled(int order, string reason = "buyer") => Record("order.cancelled", ("order", Id(order)), ("reason", reason));

    public static JsonObject Captured(int order, long fen) =>
        Record("payment.captured", ("order", Id(order)), ("provider", "offline"), ("amountFen", fen), ("reference", Commitment));

    public static JsonObject Refunded(int order, long amount, long shipping, params (string Village, long Fen)[] shares) => Record(
        "refund.succeeded",
        ("order", Id(order)), ("amountFen", amount), ("shippingFen", shipping), ("reason", "claim"),
        ("shares", new JsonArray([.. shares.Select(share => Object(("village", share.Village), ("amountFen", share.Fen)))])));

    public static JsonObject ChargedBack(int chargeback, int order, long amount, params (string Village, long Fen)[] shares) => Record(
        "chargeback.opened",
        ("chargeback", Id(chargeback)), ("order", Id(order)), ("amountFen", amount),
        ("shares", new JsonArray([.. shares.Select(share => Object(("village", share.Village), ("amountFen", share.Fen)))])));

    public static JsonObject Decided(string how, int chargeback, int order) => Record($"chargeback.{how}", ("chargeback", Id(chargeback)), ("order", Id(order)));

    public static JsonObject Completed(int order, string village, long goods, long fee) => Record(
        "parcel.completed",
        ("order", Id(order)), ("village", village), ("goodsFen", goods), ("fees", new JsonArray(Object(("kind", "packaging"), ("amountFen", fee)))));

    public static JsonObject Agreed(int claim, int order, long fen) => Record("claim.agreed", ("claim", Id(claim)), ("order", Id(order)), ("tier", "station"), ("amountFen", fen));

    public static JsonObject Settled(int settlement, string village, long cutoff, long goods, long refunds, long fees) => Record(
        "settlement.approved",
        ("settlement", Id(settlement)), ("village", village), ("cutoff", cutoff), ("goodsFen", goods), ("refundsFen", refunds), ("feesFen", fees),
        ("payableFen", goods - refunds - fees), ("growers", 2), ("lines", Commitment));

    public static JsonObject Payout(string step, int payout, int settlement, string village, long fen) => Record(
        $"payout.{step}",
        ("payout", Id(payout)), ("settlement", Id(settlement)), ("village", village), ("amountFen", fen), ("provider", "bank"), ("reference", Commitment));

    public static JsonObject TakenBack(int payout, int settlement, string village, int order, long fen) => Record(
        "payout.reversed",
        ("payout", Id(payout)), ("settlement", Id(settlement)), ("village", village), ("order", Id(order)), ("amountFen", fen), ("provider", "stripe"), ("reference", Commitment));

    public static JsonObject Totals(string village, long sold, long refunded, long fees, long paidOut, long upTo, long? previous) => Record(
        "village.totals",
        ("village", village), ("soldFen", sold), ("refundedFen", refunded), ("feesFen", fees), ("paidOutFen", paidOut),
        ("outstandingFen", sold - refunded - fees - paidOut), ("upTo", upTo), ("previous", previous));

    private static JsonArray Allocations((int Lot, long Grams)[] allocations) =>
        new([.. allocations.Select(each => Object(("lot", Id(each.Lot)), ("grams", each.Grams)))]);

    private static JsonArray Lines((int Listing, long Boxes, long Price)[] lines) =>
        new([.. lines.Select(line => Object(("listing", Id(line.Listing)), ("boxes", line.Boxes), ("priceFen", line.Price), ("amountFen", line.Boxes * line.Price)))]);

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject item => $"{{{string.Join(',', item.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{Canonical(member.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Canonical))}]",
        null => "null",
        _ when node.GetValueKind() == JsonValueKind.String => $"\"{node}\"",
        _ => node.ToJsonString(),
    };
}
