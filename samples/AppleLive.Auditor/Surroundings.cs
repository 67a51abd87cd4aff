using Spectre.Console;

namespace AppleLive.Auditor;

/// <summary>All that the commands reach beyond themselves: what they print to, what fetches, what time it is.</summary>
internal sealed class Surroundings(TextWriter output, TextWriter error, HttpClient http, TimeProvider time) : IDisposable
{
    // Where nobody watches, lines are not folded: programs and files know no width.
    private const int UnwatchedWidth = 200;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public HttpClient Http { get; } = http;

    public TimeProvider Time { get; } = time;

    /// <summary>What a person reads.</summary>
    public IAnsiConsole Console { get; } = Create(output);

    /// <summary>Warnings and progress, kept apart from what a program may read.</summary>
    public IAnsiConsole Aside { get; } = Create(error);

    public static Surroundings OfProcess() => new(System.Console.Out, System.Console.Error, new HttpClient(), TimeProvider.System);

    public void Dispose() => Http.Dispose();

    private static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        // https://no-color.org: set and not empty. Words say everything that colours say.
        bool plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || !output.IsTerminal;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = output.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!output.IsTerminal) console.Profile.Width = UnwatchedWidth;
        return console;
    }
}
