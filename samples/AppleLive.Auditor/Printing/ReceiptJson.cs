using System.Text.Json;

using AppleLive.Auditor.Checks;

namespace AppleLive.Auditor.Printing;

/// <summary>A receipt for programs.</summary>
internal static class ReceiptJson
{
    public static string Of(ReceiptAnswer answer) => AnswerJson.Of(answer.Verdict, json =>
    {
        if (answer.Proof is { } proof)
        {
            json.WriteString("origin", proof.Checkpoint.Checkpoint.Origin);
            json.WriteNumber("index", proof.Index);
            json.WriteNumber("size", proof.Checkpoint.Checkpoint.Size);
        }

        if (answer.Record is { } record) json.WriteBase64String("record", record.Span);
        json.WriteStartArray("openings");
        foreach ((var opening, bool holds) in answer.Openings)
        {
            json.WriteStartObject();
            json.WriteString("of", opening.Of);
            json.WriteBoolean("holds", holds);
            // Canonical, so it is JSON; parsed again so that it stands here in ASCII as all else does.
            json.WritePropertyName("data");
            using JsonDocument data = JsonDocument.Parse(opening.Data);
            data.RootElement.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
