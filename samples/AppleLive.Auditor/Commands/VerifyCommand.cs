using System.CommandLine;

using AppleLive.Auditor.Printing;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Commands;

/// <summary>Checks a whole log once.</summary>
internal sealed class VerifyCommand : LedgerCommand
{
    private readonly Option<DirectoryInfo?> state = new("--state")
    {
        Description = "A folder to remember the verified checkpoint in. Without one, a log that went back since the last time cannot be told.",
        HelpName = "folder",
    };

    public VerifyCommand(Surroundings surroundings)
        : base("verify", $"Checks a whole ledger: signatures, tree, every record and every rule.{Environment.NewLine}{Environment.NewLine}{ExitCode.Meaning}", surroundings)
    {
        Add(state);
        SetAction(VerifyAsync);
    }

    private async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using FileTrustedCheckpoints? remembered = StateFolder.Open(parsed.GetValue(state), folder => new FileTrustedCheckpoints(folder));
        return await RunAsync(
            parsed, (ITrustedCheckpoints?)remembered ?? new MemoryTrustedCheckpoints(),
            async (check, tell) => tell(await ProgressBar.ShowAsync(Surroundings, UrlOf(parsed), IsJson(parsed), progress => check.RunAsync(progress, cancellationToken), cancellationToken)),
            cancellationToken);
    }
}
