using AppleLive.EndToEnd.Looks;
using AppleLive.EndToEnd.Measures;
using Xunit.Runner.InProc.SystemConsole;

namespace AppleLive.EndToEnd;

/// <summary>Runs the tests, or does the one thing its first argument names.</summary>
internal static class EndToEndProgram
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["screenshots", .. var rest] => Screenshots.Take(rest),
        ["measure"] => SlowPhone.Measure(),
        _ => ConsoleRunner.Run(args),
    };
}
