using System.CommandLine;
using System.CommandLine.Parsing;

using AppleLive.Auditor.Printing;
using AppleLive.Auditor.Witnessing;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Witnesses;

namespace AppleLive.Auditor.Commands;

/// <summary>Runs a witness, as a village may: it cosigns what a log says only if the log grew from what it saw last.</summary>
internal sealed class WitnessCommand : Command
{
    private const string About =
        """
        Runs a witness (c2sp.org/tlog-witness). It cosigns a ledger's checkpoints at POST /add-checkpoint, but only if the ledger grew from what it saw last.
        At its first run it makes its key; give the vkey it prints to whoever runs the ledger, and to whoever checks it.
        """;

    private readonly Option<FileInfo> key = new("--key") { Description = "The file of its private key; made, readable by its owner only, if there is none.", HelpName = "file", Required = true };
    private readonly Option<string?> name = new("--name") { Description = "The name of a new key: a URL without scheme, such as sanwan.example.com/witness.", HelpName = "name" };
    private readonly Option<string> listen = new("--listen") { Description = "Where to listen, such as http://127.0.0.1:7080.", HelpName = "url", Required = true };
    private readonly Option<DirectoryInfo> state = new("--state") { Description = "The folder to remember what it cosigned in. Never restore it from a backup.", HelpName = "folder", Required = true };

    private readonly Option<VerifierKey[]> logs = new("--log")
    {
        Description = "The key of a ledger to watch, as a vkey or as origin=vkey. May be given several times, also with several keys of one ledger.",
        HelpName = "vkey",
        Required = true,
        CustomParser = ParseLogs,
    };

    private readonly Surroundings surroundings;

    public WitnessCommand(Surroundings surroundings)
        : base("witness", $"{About}{Environment.NewLine}{Environment.NewLine}{ExitCode.Meaning}")
    {
        this.surroundings = surroundings;
        Add(key);
        Add(name);
        Add(listen);
        Add(logs);
        Add(state);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using NoteSigner signer = WitnessKeyFile.Open(parsed.GetRequiredValue(key), parsed.GetValue(name), surroundings.Time);
        using FileWitnessState memory = StateFolder.Open(parsed.GetRequiredValue(state), folder => new FileWitnessState(folder))!;
        var witness = new WitnessCore(signer, parsed.GetRequiredValue(logs), memory);
        var text = new AnswerText(surroundings.Console);
        text.Line($"Key      {signer.Verifier}");
        foreach (VerifierKey log in parsed.GetRequiredValue(logs)) text.Line($"Watches  {log.Name}");
        await WitnessServer.RunAsync(witness, parsed.GetRequiredValue(listen), address => text.Line($"Listens  {address}"), cancellationToken);
        return ExitCode.Proven;
    }

    private static VerifierKey[] ParseLogs(ArgumentResult result)
    {
        var keys = new List<VerifierKey>();
        foreach (Token token in result.Tokens)
        {
            // A vkey holds '=' only at its end, as the padding of base64: what stands before an inner one is the origin.
            int equals = token.Value.TrimEnd('=').IndexOf('=', StringComparison.Ordinal);
            bool isKey = VerifierKey.TryParse(token.Value[(equals + 1)..], out VerifierKey? log) && log.Kind == SignatureKind.Ed25519;
            if (!isKey) result.AddError($"--log: “{token.Value}” is not the key of a log.");
            else if (equals >= 0 && token.Value[..equals] != log!.Name) result.AddError($"--log: the key is of {log.Name}, not of {token.Value[..equals]}.");
            else if (!keys.Contains(log!)) keys.Add(log!);
        }

        return [.. keys];
    }
}
