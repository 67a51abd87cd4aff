using System.Text.Json;

namespace AppleLive.Checks;

/// <summary>What public records say, as far as business tables know it too.</summary>
internal sealed class RecordReading(VillageCodes codes)
{
    /// <summary>The facts of records about one order, lot, listing or settlement, in their order. An amendment counts as its last, a listing as its last price and quota.</summary>
    public IReadOnlyList<RecordFact> Read(IEnumerable<byte[]> records)
    {
        var facts = new List<RecordFact>();
        (long Price, long Quota) listing = default;
        foreach (byte[] utf8 in records)
        {
            RecordFact? fact = Read(utf8, ref listing);
            if (fact is null) continue;
            if (fact.Type is "order.amended") facts.RemoveAll(known => known.Type == fact.Type);
            facts.Add(fact);
        }

        return [.. facts.Select(fact => fact.Type == "listing.published" ? fact with { Says = RecordFact.Published("", listing.Price, listing.Quota).Says } : fact)];
    }

    /// <summary>Why the last of these records says that an order was cancelled; null where none does.</summary>
    public static string? ReasonOfCancellation(IEnumerable<byte[]> records)
    {
        string? reason = null;
        foreach (byte[] utf8 in records)
        {
            if (TryParse(utf8) is not { } document) continue;
            using (document)
            {
                if (Text(document.RootElement, "type") == "order.cancelled") reason = Text(document.RootElement, "reason");
            }
        }

        return reason;
    }

    private RecordFact? Read(byte[] utf8, ref (long Price, long Quota) listing)
    {
        if (TryParse(utf8) is not { } document) return new RecordFact("record", "unreadable", "nothing that can be read");
        using (document)
        {
            JsonElement record = document.RootElement;
            string type = Text(record, "type");
            string order = Text(record, "order");
            switch (type)
            {
                case "order.confirmed": return RecordFact.Confirmed(order, Lines(record), Number(record, "shippingFen"), Number(record, "totalFen"));
                case "order.amended": return RecordFact.Amended(order, Lines(record));
                case "order.cancelled": return RecordFact.Cancelled(order);
                case "payment.captured": return RecordFact.Captured(order, Text(record, "provider"), Number(record, "amountFen"));
                case "refund.succeeded": return RecordFact.Refunded(order, Text(record, "reason"), Number(record, "amountFen"), Number(record, "shippingFen"), Shares(record));
                case "chargeback.opened": return RecordFact.ChargedBack(order, Text(record, "chargeback"), Number(record, "amountFen"));
                case "chargeback.won" or "chargeback.lost": return RecordFact.Decided(type, order, Text(record, "chargeback"));
                case "claim.agreed": return RecordFact.Agreed(order, Number(record, "amountFen"));
                case "parcel.completed": return RecordFact.Completed(order, Village(record), Number(record, "goodsFen"), Items(record, "fees").Sum(fee => Number(fee, "amountFen")));
                case "settlement.approved":
                    return RecordFact.Approved(
                        Text(record, "settlement"), Number(record, "goodsFen"), Number(record, "refundsFen"), Number(record, "feesFen"), Number(record, "payableFen"));
                case "payout.paid" or "payout.returned" or "payout.acknowledged" or "payout.reversed": return RecordFact.Payout(type, Text(record, "payout"), Number(record, "amountFen"));
                case "lot.attested": return RecordFact.Attested(Text(record, "lot"), Number(record, "grams"));
                case "lot.withdrawn": return RecordFact.Withdrawn(Text(record, "lot"));
                case "listing.published":
                    listing = Changed(record, listing);
                    return RecordFact.Published(Text(record, "listing"), listing.Price, listing.Quota);
                case "listing.changed":
                    listing = Changed(record, listing);
                    return null;
                case "listing.closed": return RecordFact.Closed(Text(record, "listing"));
                case "village.opened": return RecordFact.Opened(Village(record));
                default: return null;
            }
        }
    }

    // A change says the price or the quota; the other stays what it was.
    private static (long Price, long Quota) Changed(JsonElement record, (long Price, long Quota) before) => (
        Has(record, "priceFen") ? Number(record, "priceFen") : before.Price,
        Has(record, "quotaBoxes") ? Number(record, "quotaBoxes") : before.Quota);

    private string Village(JsonElement record) => codes.InForce(Text(record, "village"));

    private IEnumerable<(string, long)> Shares(JsonElement record) => Items(record, "shares").Select(share => (Village(share), Number(share, "amountFen")));

    private static IEnumerable<FactLine> Lines(JsonElement record) =>
        Items(record, "lines").Select(line => new FactLine(Text(line, "listing"), Number(line, "boxes"), Number(line, "priceFen"), Number(line, "amountFen")));

    private static JsonDocument? TryParse(byte[] utf8)
    {
        try
        {
            var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // A damaged record is a difference like any other.
        }

        return null;
    }

    // What a record lacks is empty or nothing here, and so differs from what the store has.
    private static string Text(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static long Number(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out long number) ? number : 0;

    private static bool Has(JsonElement record, string name) => record.TryGetProperty(name, out _);

    private static IEnumerable<JsonElement> Items(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
