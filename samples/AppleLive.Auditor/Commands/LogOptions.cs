using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Auditor.Commands;

/// <summary>Whose signatures are trusted, as the commands that check share it.</summary>
internal sealed class LogOptions
{
    public LogOptions(bool keyRequired)
    {
        Keys = new Option<VerifierKey[]>("--vkey")
        {
            Description = "The log's key, such as example.com/ledger+458e2848+AQOh…, from where you trust it: a poster, the village, a paper receipt. Several, where the log changes its key: one signature is enough." +
                (keyRequired ? "" : " Without it the key is taken from the host itself, which proves little."),
            HelpName = "vkey",
            Required = keyRequired,
            CustomParser = result => ParseAll(result, SignatureKind.Ed25519, "--vkey: “{0}” is not the key of a log."),
            DefaultValueFactory = keyRequired ? null : _ => [],
        };
        Witnesses = new Option<VerifierKey[]>("--witness")
        {
            Description = "The key of a witness that should have cosigned. May be given several times.",
            HelpName = "vkey",
            CustomParser = result => ParseAll(result, SignatureKind.Cosignature, "--witness: “{0}” is not the key of a witness."),
            DefaultValueFactory = _ => [],
        };
        Quorum = new Option<int?>("--quorum") { Description = "How many of the witnesses must have cosigned; all of them unless said.", HelpName = "n" };
    }

    public static Option<bool> Json => new("--json") { Description = "Print one JSON object for programs instead of text." };

    public Option<VerifierKey[]> Keys { get; }

    public Option<VerifierKey[]> Witnesses { get; }

    public Option<int?> Quorum { get; }

    public void AddTo(Command command)
    {
        command.Add(Keys);
        command.Add(Witnesses);
        command.Add(Quorum);
    }

    /// <summary>The policy over the log's key and the witnesses named.</summary>
    public CheckpointPolicy Policy(ParseResult parsed, IReadOnlyList<VerifierKey> log)
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

    private static VerifierKey[] ParseAll(ArgumentResult result, SignatureKind kind, string refusal)
    {
        var keys = new List<VerifierKey>();
        foreach (Token token in result.Tokens)
        {
            if (VerifierKey.TryParse(token.Value, out VerifierKey? key) && key.Kind == kind) keys.Add(key);
            else result.AddError(string.Format(CultureInfo.InvariantCulture, refusal, token.Value));
        }

        return [.. keys];
    }
}
