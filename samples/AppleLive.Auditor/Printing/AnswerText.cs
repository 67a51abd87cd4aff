using AppleLive.Audit;
using AppleLive.Auditor.Checks;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Verification;

using Spectre.Console;

using Rule = AppleLive.Audit.Rule;

namespace AppleLive.Auditor.Printing;

/// <summary>What came of a check, for people. Colours say nothing that the words do not.</summary>
internal sealed class AnswerText(IAnsiConsole console)
{
    private const int MostFindings = 50;

    public void Write(LedgerAnswer answer)
    {
        if (answer.Verification is LogVerification.Verified verified) WriteLog(verified);
        if (answer.Audit.Villages.Count > 0) WriteVillages(answer.Audit.Villages);
        WriteNotUnderstood(answer.Audit);
        WriteFindings(answer.Audit);
        if (answer.Evidence is { } evidence) WriteEvidence(evidence.Remembered, evidence.Served);
        Write(answer.Verdict);
    }

    public void Write(Verdict verdict)
    {
        console.Write(new Text(verdict.Code == ExitCode.Proven ? "PROVEN" : verdict.Name.ToUpperInvariant(), new Style(ColourOf(verdict), decoration: Decoration.Bold)));
        Line($": {verdict.Text}");
    }

    /// <summary>A line as it is; nothing in it is markup.</summary>
    public void Line(string text = "")
    {
        console.Write(new Text(Plain.Text(text)));
        console.WriteLine();
    }

    private static Color ColourOf(Verdict verdict) => verdict.Code switch
    {
        ExitCode.Proven => Color.Green,
        ExitCode.Unreachable => Color.Yellow,
        _ => Color.Red,
    };

    private void WriteLog(LogVerification.Verified verified)
    {
        Checkpoint checkpoint = verified.Checkpoint.Checkpoint;
        Line($"Log      {checkpoint.Origin}");
        Line($"Records  {Plain.Count(checkpoint.Size)}{(verified.From > 0 ? $", {Plain.Count(checkpoint.Size - verified.From)} new" : "")}");
        Line($"Root     {checkpoint.Root}");
        foreach (var witness in verified.Witnesses) Line($"Witness  {witness.Key.Name} at {witness.Time:yyyy-MM-dd HH:mm:ss}Z");
        Line();
    }

    private void WriteVillages(IReadOnlyList<VillageStanding> villages)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Villages, in yuan");
        foreach (string left in new[] { "Village", "Name" }) table.AddColumn(new TableColumn(left));
        foreach (string right in new[] { "Orders", "Boxes", "Sold", "Refunded", "Fees", "Paid out", "Outstanding" }) table.AddColumn(new TableColumn(right).RightAligned().NoWrap());
        foreach (VillageStanding village in villages)
        {
            table.AddRow(
                new Text(Plain.Text(village.Code)), new Text(Plain.Text(village.Name)), new Text(Plain.Count(village.Orders)), new Text(Plain.Count(village.Boxes)),
                new Text(Plain.Yuan(village.SoldFen)), new Text(Plain.Yuan(village.RefundedFen)), new Text(Plain.Yuan(village.FeesFen)), new Text(Plain.Yuan(village.PaidOutFen)),
                new Text(Plain.Yuan(village.OutstandingFen)));
        }

        console.Write(table);
    }

    private void WriteNotUnderstood(SeasonAudit audit)
    {
        foreach ((string type, long count) in audit.NotUnderstood) Line($"Not understood: {Plain.Count(count)} of type {type}; this program may be too old.");
    }

    private void WriteFindings(SeasonAudit audit)
    {
        if (audit.Broken.Count == 0) return;
        foreach ((Rule rule, long count) in audit.Broken) Line($"Broken {Plain.Count(count)}×: {rule.Name}. {rule.Says}");
        Line();
        foreach (Finding finding in audit.Findings.Take(MostFindings)) Line($"Record {finding}");
        long more = audit.Broken.Values.Sum() - Math.Min(MostFindings, audit.Findings.Count);
        if (more > 0) Line($"… and {Plain.Count(more)} more; --json lists them.");
        Line();
    }

    private void WriteEvidence(SignedCheckpoint remembered, SignedCheckpoint served)
    {
        Line("The log signed this before:");
        foreach (string line in remembered.ToString().Split('\n')) Line($"    {line}");
        Line("and serves this now:");
        foreach (string line in served.ToString().Split('\n')) Line($"    {line}");
    }
}
