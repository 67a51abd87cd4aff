using System.CommandLine;
using System.CommandLine.Invocation;

using AppleLive.Auditor.Commands;
using AppleLive.Auditor.Printing;

namespace AppleLive.Auditor;

/// <summary>The command line.</summary>
internal static class AuditorProgram
{
    public static RootCommand Root(Surroundings surroundings) => new($"Checks an AppleLive ledger without trusting its host.{Environment.NewLine}{Environment.NewLine}{ExitCode.Meaning}")
    {
        new VerifyCommand(surroundings),
        new MonitorCommand(surroundings),
        new ProofCommand(surroundings),
        new WitnessCommand(surroundings),
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Root(surroundings).Parse(args);
        var invocation = new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
        int code;
        try
        {
            code = await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception e) when (e is UsageException or InvalidDataException)
        {
            new AnswerText(surroundings.Aside).Line(e.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            new AnswerText(surroundings.Aside).Line("Stopped.");
            return ExitCode.Stopped;
        }

        return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
    }
}
