using System.Globalization;
using System.Text.RegularExpressions;

namespace AppleLive.SampleHost.Tests.Kill;

/// <summary>What strace wrote down, as one call after the other: where each began and where it ended, by lines.</summary>
internal sealed partial record SystemCalls(IReadOnlyList<SystemCall> All)
{
    public static SystemCalls Read(string path)
    {
        var open = new Dictionary<int, (int Line, string Text)>();
        var all = new List<SystemCall>();
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            Match line = Line().Match(lines[i]);
            if (!line.Success) continue;
            int thread = int.Parse(line.Groups["thread"].Value, CultureInfo.InvariantCulture);
            string text = line.Groups["text"].Value;
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal)) open[thread] = (i, text);
            else if (!text.StartsWith("<... ", StringComparison.Ordinal)) all.Add(new SystemCall(i, i, text));
            // What came back is told at the end only, such as the bytes that were received.
            else if (open.Remove(thread, out (int Line, string Text) begun)) all.Add(new SystemCall(begun.Line, i, begun.Text + text));
        }

        return new SystemCalls(all);
    }

    [GeneratedRegex(@"^(?<thread>\d+)\s+(?<text>.*)$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Line();
}

/// <summary>A system call between the line where it began and the line where it ended.</summary>
internal sealed partial record SystemCall(int Began, int Ended, string Text)
{
    public string Name => NameOf().Match(Text).Value;

    /// <summary>What the call's first argument stands for: a file's path, or a connection.</summary>
    public string Target => TargetOf().Match(Text).Groups["target"].Value;

    [GeneratedRegex(@"^\w+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NameOf();

    [GeneratedRegex(@"^\w+\(\d+<(?<target>[^>]*)>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex TargetOf();
}
