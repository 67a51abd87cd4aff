using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Checkpoints;

/// <summary>What a log says of itself at one moment (c2sp.org/tlog-checkpoint v1): which log, how long, and its root.</summary>
/// <param name="Origin">Which log: a URL without scheme.</param>
/// <param name="Size">How many records it has.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>
    /// Further lines, each ended, as the log wrote them; nothing here gives them a meaning. The specification allows them and advises against:
    /// a log of this library writes none, and they are kept only because signatures cover them.
    /// </summary>
    public string Extensions { get; init; } = "";

    /// <summary>The text to sign.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n{Extensions}");

    /// <summary>Reads the text of a checkpoint, without signatures.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (!NoteText.IsLines(text)) return false;
        ReadOnlySpan<char> rest = text;
        if (!NoteText.TryLine(ref rest, out ReadOnlySpan<char> origin) || origin.IsEmpty) return false;
        if (!NoteText.TryLine(ref rest, out ReadOnlySpan<char> digits) || !NoteText.TryDecimal(digits, out long size)) return false;
        if (!NoteText.TryLine(ref rest, out ReadOnlySpan<char> base64) || !Hash.TryParse(base64, out Hash root)) return false;
        if (rest.StartsWith('\n') || rest.Contains("\n\n", StringComparison.Ordinal)) return false;
        checkpoint = new Checkpoint(origin.ToString(), size, root) { Extensions = rest.ToString() };
        return true;
    }
}
