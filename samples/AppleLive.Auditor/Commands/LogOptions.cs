using System.CommandLine;
using System.CommandLine.Parsing;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Auditor.Commands;

/// <summary>Whose signatures are trusted, as the commands that check share it.</summary>
internal sealed class LogOptions
{
    public LogOptions(bool keyRequired)
    {
        Key = new Option<VerifierKey?>("--vkey")
        {
            Description = "The log's key, such as example.com/ledger+458e2848+AQOh…, from where you trust it: a poster, the village, a paper receipt." +
                (keyRequired ? "" : " Without it the key is taken from the host itself, which proves little."),
            HelpName = "vkey",
            Required = keyRequired,
            CustomParser = Parse,
        };
        Witnesses = new Option<VerifierKey[]>("--witness")
        {
            Description = "The key of a witness that should have cosigned. May be given several times.",
            HelpName = "vkey",
            CustomParser = ParseAll,
            DefaultValueFactory = _ => [],
        };
        Quorum = new Option<int?>("--quorum") { Description = "How many of the witnesses must have cosigned; all of them unless said.", HelpName = "n" };
    }

    public static Option<bool> Json => new("--json") { Description = "Print one JSON object for programs instead of text." };

    public Option<VerifierKey?> Key { get; }

    public Option<VerifierKey[]> Witnesses { get; }

    public Option<int?> Quorum { get; }

    public void AddTo(Command command)
    {
        command.Add(Key);
        command.Add(Witnesses);
        command.Add(Quorum);
    }

    /// <summary>The policy over the log's key and the witnesses named.</summary>
    public CheckpointPolicy Policy(ParseResult parsed, VerifierKey log)
    {
        VerifierKey[] witnesses = parsed.GetValue(Witnesses) ?? [];
        try
        {
            return new CheckpointPolicy(log, witnesses, parsed.GetValue(Quorum) ?? witnesses.Length);
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"These keys do not fit together: {e.Message}");
        }
    }

    private static VerifierKey? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (VerifierKey.TryParse(text, out VerifierKey? key) && key.Kind == SignatureKind.Ed25519) return key;
        result.AddError($"--vkey: “{text}” is not the key of a log.");
        return null;
    }

    private static VerifierKey[] ParseAll(ArgumentResult result)
    {
        var keys = new List<VerifierKey>();
        foreach (Token token in result.Tokens)
        {
            if (VerifierKey.TryParse(token.Value, out VerifierKey? key) && key.Kind == SignatureKind.Cosignature) keys.Add(key);
            else result.AddError($"--witness: “{token.Value}” is not the key of a witness.");
        }

        return [.. keys];
    }
}
