using System.Text.Json;

namespace AppleLive.Conformance.Invariants;

/// <summary>Which members every type of public record has: no more and no fewer.</summary>
public static class RecordShape
{
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["village.opened"] = ["village name"],
        ["lot.attested"] = ["lot village variety standard grade grams facts officer approver grower"],
        ["lot.withdrawn"] = ["lot grams"],
        ["listing.published"] = ["listing village title boxGrams priceFen quotaBoxes allocations"],
        ["listing.changed"] = ["listing priceFen", "listing quotaBoxes allocations"],
        ["listing.closed"] = ["listing"],
        ["livestream.scheduled"] = ["livestream startsAt endsAt listings"],
        ["livestream.started"] = ["livestream startsAt endsAt listings"],
        ["livestream.ended"] = ["livestream startsAt endsAt listings"],
        ["livestream.cancelled"] = ["livestream startsAt endsAt listings"],
        ["order.confirmed"] = ["order livestream lines shippingFen totalFen lots buyer"],
        ["order.amended"] = ["order lines reason"],
        ["order.cancelled"] = ["order reason"],
        ["payment.captured"] = ["order provider amountFen reference"],
        ["refund.succeeded"] = ["order amountFen shippingFen reason shares"],
        ["parcel.completed"] = ["order village goodsFen fees"],
        ["claim.agreed"] = ["claim order tier amountFen"],
        ["settlement.approved"] = ["settlement village cutoff goodsFen refundsFen feesFen payableFen growers lines"],
        ["payout.paid"] = ["payout settlement village amountFen provider reference"],
        ["payout.returned"] = ["payout settlement village amountFen provider reference"],
        ["payout.acknowledged"] = ["payout settlement village amountFen provider reference"],
    };

    /// <summary>Checks the members of a record and returns its type.</summary>
    public static string Of(JsonElement record)
    {
        record.GetProperty("v").GetInt64().ShouldBe(1);
        record.GetProperty("at").GetString().ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        string type = record.GetProperty("type").GetString()!;
        Members.ShouldContainKey(type);
        string[] names = [.. record.EnumerateObject().Select(member => member.Name).Except(["v", "at", "type"]).Order(StringComparer.Ordinal)];
        Members[type].Select(shape => string.Join(' ', shape.Split(' ').Order(StringComparer.Ordinal))).ShouldContain(string.Join(' ', names), type);
        return type;
    }
}
