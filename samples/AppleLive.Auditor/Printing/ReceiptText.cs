using System.Globalization;
using System.Text.Json;

using AppleLive.Auditor.Checks;

using Spectre.Console;

namespace AppleLive.Auditor.Printing;

/// <summary>A receipt in plain words.</summary>
internal sealed class ReceiptText(IAnsiConsole console)
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["buyer"] = "Who bought",
        ["lots"] = "Which lots fill the boxes",
        ["grower"] = "Who grew it",
        ["officer"] = "Which officer inspected it",
        ["approver"] = "Which officer approved it",
        ["reference"] = "The payment's reference",
        ["lines"] = "What each grower gets",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["lot.attested"] = "A lot was attested",
        ["order.confirmed"] = "An order was confirmed",
        ["order.amended"] = "An order was amended",
        ["order.cancelled"] = "An order was cancelled",
        ["payment.captured"] = "A payment was taken",
        ["refund.succeeded"] = "A refund was paid",
        ["parcel.completed"] = "A parcel was completed",
        ["settlement.approved"] = "A settlement was approved",
        ["payout.paid"] = "A village was paid",
        ["payout.acknowledged"] = "A village acknowledged its payment",
        ["village.totals"] = "Where a village stands",
    };

    private readonly AnswerText text = new(console);

    public void Write(ReceiptAnswer answer)
    {
        if (answer.Proof is { } proof)
        {
            text.Line($"Log      {proof.Checkpoint.Checkpoint.Origin}");
            text.Line($"Index    {proof.Index.ToString(CultureInfo.InvariantCulture)} of {proof.Checkpoint.Checkpoint.Size.ToString(CultureInfo.InvariantCulture)}");
            text.Line();
        }

        if (answer.Record is { } record) WriteRecord(record);
        foreach ((var opening, bool holds) in answer.Openings)
        {
            text.Line($"{Titles.GetValueOrDefault(opening.Of, opening.Of)}{(holds ? ", as the record commits to it:" : ", which is NOT what the record commits to:")}");
            WriteJson(opening.Data);
            text.Line();
        }

        text.Write(answer.Verdict);
    }

    private void WriteRecord(ReadOnlyMemory<byte> record)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(record);
            bool isTyped = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String;
            string name = isTyped ? document.RootElement.GetProperty("type").GetString()! : "";
            text.Line($"{Types.GetValueOrDefault(name, "The record")}:");
            WriteValue("", document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            text.Line($"The record is no JSON: {record.Length.ToString(CultureInfo.InvariantCulture)} bytes.");
        }

        text.Line();
    }

    // An opening was read as canonical JSON already.
    private void WriteJson(ReadOnlyMemory<byte> data)
    {
        using JsonDocument document = JsonDocument.Parse(data);
        WriteValue("", document.RootElement);
    }

    private void WriteValue(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject()) WriteValue(name.Length == 0 ? member.Name : $"{name} {member.Name}", member.Value);
                break;
            case JsonValueKind.Array:
                int place = 0;
                foreach (JsonElement item in value.EnumerateArray()) WriteValue($"{name} {(++place).ToString(CultureInfo.InvariantCulture)}", item);
                break;
            case JsonValueKind.Number when name.EndsWith("Fen", StringComparison.Ordinal) && value.TryGetInt64(out long fen):
                text.Line($"    {name[..^3]}: {Plain.Yuan(fen)} yuan");
                break;
            case JsonValueKind.Null:
                text.Line($"    {name}: none");
                break;
            default:
                text.Line($"    {name}: {value}");
                break;
        }
    }
}
