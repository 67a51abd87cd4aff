using System.Text.Json;

namespace AppleLive.Transparency;

/// <summary>What the log needs to know of a record: its type and what it is about.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The order, lot, listing, livestream or settlement it is about.</param>
/// <param name="Cutoff">The cut-off of a settlement.</param>
internal sealed record RecordHeading(string Type, Guid? Subject, long? Cutoff)
{
    public const string SettlementApproved = "settlement.approved";

    /// <summary>Reads the heading of a record the library wrote.</summary>
    public static RecordHeading Of(ReadOnlyMemory<byte> utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        JsonElement record = document.RootElement;
        string type = record.GetProperty("type").GetString()!;
        Guid? subject = SubjectOf(type) is { } member && record.TryGetProperty(member, out JsonElement id) ? id.GetGuid() : null;
        return new RecordHeading(type, subject, type == SettlementApproved ? record.GetProperty("cutoff").GetInt64() : null);
    }

    // What is about an order's money or parcel is found by the order; a payout by its settlement.
    private static string? SubjectOf(string type) => type.Split('.')[0] switch
    {
        "order" or "payment" or "refund" or "chargeback" or "parcel" or "claim" => "order",
        "lot" => "lot",
        "listing" => "listing",
        "livestream" => "livestream",
        "settlement" or "payout" => "settlement",
        _ => null,
    };
}
