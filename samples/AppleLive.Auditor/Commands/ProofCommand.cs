using System.CommandLine;

using AppleLive.Auditor.Checks;
using AppleLive.Auditor.Printing;
using AppleLive.TransparencyLog.Proofs;

namespace AppleLive.Auditor.Commands;

/// <summary>Checks a receipt without asking anybody.</summary>
internal sealed class ProofCommand : Command
{
    private const string About =
        """
        Checks a receipt offline: that its record is in the log under a checkpoint the log signed, and what its commitments stand for.
        """;

    private readonly Argument<FileInfo> file = new("file") { Description = "The receipt, a .tlog-proof file." };
    private readonly Option<FileInfo?> record = new("--record") { Description = "The record it should prove, byte for byte, where the receipt does not carry it.", HelpName = "file" };
    private readonly LogOptions keys = new(keyRequired: true);
    private readonly Option<bool> json = LogOptions.Json;
    private readonly Surroundings surroundings;

    public ProofCommand(Surroundings surroundings)
        : base("proof", $"{About}{Environment.NewLine}{ExitCode.Meaning}")
    {
        this.surroundings = surroundings;
        Add(file);
        keys.AddTo(this);
        Add(record);
        Add(json);
        SetAction(CheckAsync);
    }

    private async Task<int> CheckAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        byte[] bytes = await ReadAsync(parsed.GetRequiredValue(file), TlogProof.MaximumBytes, cancellationToken);
        byte[]? given = parsed.GetValue(record) is { } named ? await ReadAsync(named, Audit.SeasonAudit.MostBytes, cancellationToken) : null;
        ReceiptAnswer answer = ReceiptAnswer.Of(bytes, given, keys.Policy(parsed, parsed.GetRequiredValue(keys.Keys)));
        if (parsed.GetValue(json)) await surroundings.Output.WriteLineAsync(ReceiptJson.Of(answer));
        else new ReceiptText(surroundings.Console).Write(answer);
        return answer.Verdict.Code;
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, long most, CancellationToken cancellationToken)
    {
        try
        {
            // One byte more than may be is enough to be refused.
            await using FileStream stream = file.OpenRead();
            byte[] bytes = new byte[Math.Min(stream.Length, most + 1)];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {e.Message}");
        }
    }
}
