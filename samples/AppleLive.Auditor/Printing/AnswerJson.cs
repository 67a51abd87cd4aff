using System.Globalization;
using System.Text;
using System.Text.Json;

using AppleLive.Audit;
using AppleLive.Auditor.Checks;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Printing;

/// <summary>What came of a check, for programs: one object on one line, in ASCII.</summary>
internal static class AnswerJson
{
    public static string Of(LedgerAnswer answer, IEnumerable<VerifierKey> keys, bool keyFromHost) => Of(answer.Verdict, json =>
    {
        json.WriteStartArray("vkeys");
        foreach (VerifierKey key in keys) json.WriteStringValue(key.ToString());
        json.WriteEndArray();
        json.WriteBoolean("keyFromHost", keyFromHost);
        if (answer.Verification is LogVerification.Verified verified) WriteLog(json, verified);
        json.WriteNumber("records", answer.Audit.Records);
        json.WriteStartObject("notUnderstood");
        foreach ((string type, long count) in answer.Audit.NotUnderstood) json.WriteNumber(type, count);
        json.WriteEndObject();
        json.WriteStartArray("villages");
        foreach (VillageStanding village in answer.Audit.Villages) WriteVillage(json, village);
        json.WriteEndArray();
        WriteFindings(json, answer.Audit);
        if (answer.Evidence is not { } evidence) return;
        json.WriteString("remembered", evidence.Remembered.ToString());
        json.WriteString("served", evidence.Served.ToString());
    });

    public static string Of(Verdict verdict, Action<Utf8JsonWriter>? more = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("result", verdict.Name);
            json.WriteNumber("exitCode", verdict.Code);
            json.WriteString("text", verdict.Text);
            more?.Invoke(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteLog(Utf8JsonWriter json, LogVerification.Verified verified)
    {
        json.WriteStartObject("checkpoint");
        json.WriteString("origin", verified.Checkpoint.Checkpoint.Origin);
        json.WriteNumber("size", verified.Checkpoint.Checkpoint.Size);
        json.WriteString("root", verified.Checkpoint.Checkpoint.Root.ToString());
        json.WriteNumber("verifiedFrom", verified.From);
        json.WriteStartArray("witnesses");
        foreach (var witness in verified.Witnesses) json.WriteStringValue(witness.Key.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVillage(Utf8JsonWriter json, VillageStanding village)
    {
        json.WriteStartObject();
        json.WriteString("village", village.Code);
        json.WriteString("name", village.Name);
        Write("lots", village.Lots);
        Write("attestedGrams", village.AttestedGrams);
        Write("listings", village.Listings);
        Write("orders", village.Orders);
        Write("boxes", village.Boxes);
        Write("parcels", village.Parcels);
        Write("settlements", village.Settlements);
        Write("soldFen", village.SoldFen);
        Write("refundedFen", village.RefundedFen);
        Write("feesFen", village.FeesFen);
        Write("paidOutFen", village.PaidOutFen);
        Write("outstandingFen", village.OutstandingFen);
        json.WriteEndObject();

        void Write(string name, Int128 value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteFindings(Utf8JsonWriter json, SeasonAudit audit)
    {
        json.WriteStartObject("broken");
        foreach ((Rule rule, long count) in audit.Broken) json.WriteNumber(rule.Name, count);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (Finding finding in audit.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("index", finding.Index);
            json.WriteString("rule", finding.Rule.Name);
            json.WriteStartObject("figures");
            foreach (Figure figure in finding.Figures) json.WriteString(figure.Name, figure.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
