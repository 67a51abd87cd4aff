using System.CommandLine;
using System.Globalization;

using AppleLive.Auditor.Checks;
using AppleLive.Auditor.Printing;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Commands;

/// <summary>Checks a log again and again, and ends when something in it is broken.</summary>
internal sealed class MonitorCommand : LedgerCommand
{
    private const string About =
        """
        Checks a ledger again and again and remembers what it saw, so that nothing can be taken back unseen.
        It goes on while all is well or the log cannot be reached, and ends with the exit code of what broke.
        """;

    private readonly Option<DirectoryInfo> state = new("--state") { Description = "The folder to remember the last verified checkpoint in. Made if there is none.", HelpName = "folder", Required = true };

    private readonly Option<TimeSpan> every = new("--every")
    {
        Description = "How long to wait between two checks, such as 30s, 5m or 1h. The default is 30s.",
        HelpName = "time",
        CustomParser = Every.Parse,
        DefaultValueFactory = _ => TimeSpan.FromSeconds(30),
    };

    private readonly Option<bool> once = new("--once") { Description = "Check once and end; for a scheduler that starts it again." };

    public MonitorCommand(Surroundings surroundings)
        : base("monitor", $"{About}{Environment.NewLine}{Environment.NewLine}{ExitCode.Meaning}", surroundings)
    {
        Add(state);
        Add(every);
        Add(once);
        SetAction(MonitorAsync);
    }

    protected override void Tell(LedgerAnswer answer)
    {
        if (answer.Verdict.Code is not (ExitCode.Proven or ExitCode.Unreachable))
        {
            base.Tell(answer);
            return;
        }

        string now = Surroundings.Time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string news = answer.Verification is LogVerification.Verified verified
            ? $"{Plain.Count(verified.Checkpoint.Checkpoint.Size)} records, {Plain.Count(verified.Checkpoint.Checkpoint.Size - verified.From)} read now"
            : answer.Verdict.Text;
        new AnswerText(Surroundings.Console).Line($"{now} {answer.Verdict.Name}: {news}");
    }

    private async Task<int> MonitorAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using FileTrustedCheckpoints remembered = StateFolder.Open(parsed.GetRequiredValue(state), folder => new FileTrustedCheckpoints(folder))!;
        return await RunAsync(
            parsed, remembered,
            (check, tell) => RepeatAsync(check, tell, parsed.GetValue(once) ? null : parsed.GetValue(every), cancellationToken),
            cancellationToken);
    }

    private async Task<int> RepeatAsync(LedgerCheck check, Func<LedgerAnswer, int> tell, TimeSpan? wait, CancellationToken cancellationToken)
    {
        int? code = null;
        try
        {
            while (true)
            {
                code = tell(await check.RunAsync(_ => { }, cancellationToken));
                if (wait is null || code is not (ExitCode.Proven or ExitCode.Unreachable)) return code.Value;
                await Task.Delay(wait.Value, Surroundings.Time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (code is not null)
        {
            // To be stopped is the ordinary end of a monitor; what it saw last is its answer.
            return code.Value;
        }
    }
}
