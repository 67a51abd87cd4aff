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
            async (check, tell) =>
            {
                int code = tell(await check.RunAsync(_ => { }, cancellationToken));
                while (!parsed.GetValue(once) && code is ExitCode.Proven or ExitCode.Unreachable)
                {
                    if (!await WaitAsync(parsed.GetValue(every), cancellationToken)) return code;
                    code = tell(await check.RunAsync(_ => { }, cancellationToken));
                }

                return code;
            },
            cancellationToken);
    }

    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, Surroundings.Time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
