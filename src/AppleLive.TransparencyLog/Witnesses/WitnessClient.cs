using System.Net;
using System.Net.Http.Headers;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Http;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>A log's way to one witness. It remembers what the witness knows while it lives; a new one asks. Safe for concurrent use.</summary>
/// <param name="http">What sends the requests.</param>
/// <param name="submission">The witness's submission prefix; requests go to <c>add-checkpoint</c> below it.</param>
/// <param name="witness">The witness's key.</param>
/// <param name="limit">How long an answer may take; null for five seconds.</param>
/// <param name="time">What measures that; null for the system's.</param>
public sealed class WitnessClient(HttpClient http, Uri submission, VerifierKey witness, TimeSpan? limit = null, TimeProvider? time = null)
{
    private const int MaximumAnswer = 65_536;

    private static readonly MediaTypeHeaderValue RequestType = new("text/plain") { CharSet = "utf-8" };

    private readonly Uri address = UrlPrefix.Below(submission, "add-checkpoint");
    private readonly TimeSpan limit = limit ?? TimeSpan.FromSeconds(5);
    private readonly TimeProvider time = time ?? TimeProvider.System;

    private long known;

    /// <summary>The witness's key.</summary>
    public VerifierKey Witness => witness;

    /// <summary>Asks for a cosignature. If the witness knows another size than was thought, asks once more with the proof from there.</summary>
    /// <param name="checkpoint">What to cosign.</param>
    /// <param name="tiles">The tiles of the log, for the proof.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="BadTileException">The log's own tiles are wanting.</exception>
    public async ValueTask<WitnessReply> AddAsync(SignedCheckpoint checkpoint, ITileReader tiles, CancellationToken cancellationToken)
    {
        long size = checkpoint.Checkpoint.Size;
        long old = Math.Min(Interlocked.Read(ref known), size);
        WitnessReply reply = await AskAsync(old, checkpoint, tiles, cancellationToken);
        if (reply is WitnessReply.Conflict conflict && conflict.Size != old && conflict.Size <= size)
        {
            old = conflict.Size;
            reply = await AskAsync(old, checkpoint, tiles, cancellationToken);
        }

        if (reply is WitnessReply.Cosigned) Interlocked.Exchange(ref known, size);
        return reply;
    }

    private async ValueTask<WitnessReply> AskAsync(long old, SignedCheckpoint checkpoint, ITileReader tiles, CancellationToken cancellationToken)
    {
        IReadOnlyList<Hash> proof = await TileProofs.ConsistencyAsync(old, checkpoint.Checkpoint.Size, tiles, cancellationToken);
        using var until = new TimeLimit(limit, time, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new WitnessRequest(old, proof, checkpoint).ToString())) { Headers = { ContentType = RequestType } };
        try
        {
            using HttpResponseMessage answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, until.Token);
            return await ReadAsync(answer, checkpoint, until.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WitnessReply.TooSlow(limit);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return new WitnessReply.Unreachable(e.Message);
        }
    }

    private async ValueTask<WitnessReply> ReadAsync(HttpResponseMessage answer, SignedCheckpoint checkpoint, CancellationToken cancellationToken) => answer.StatusCode switch
    {
        HttpStatusCode.OK => await CosignatureAsync(answer.Content, checkpoint, cancellationToken),
        HttpStatusCode.Conflict => await SizeAsync(answer.Content, cancellationToken),
        HttpStatusCode.Forbidden => new WitnessReply.Untrusted(),
        HttpStatusCode.NotFound => new WitnessReply.UnknownLog(),
        HttpStatusCode.UnprocessableEntity => new WitnessReply.Inconsistent(),
        _ => new WitnessReply.Refused((int)answer.StatusCode),
    };

    private async ValueTask<WitnessReply> CosignatureAsync(HttpContent content, SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (await TextAsync(content, cancellationToken) is not { } text) return new WitnessReply.NoCosignature("The answer is too long or no text.");
        if (!NoteSignature.TryParseLines(text, SignedNote.MaximumSignatures, out IReadOnlyList<NoteSignature> lines)) return new WitnessReply.NoCosignature("The answer is not of signature lines.");
        return new SignedNote(checkpoint.Note.Text, lines).Check([witness]) switch
        {
            NoteCheck.Signed signed => new WitnessReply.Cosigned(signed.By[0]),
            NoteCheck.Forged => new WitnessReply.NoCosignature("The cosignature does not hold."),
            _ => new WitnessReply.NoCosignature("No line is of the witness's key."),
        };
    }

    private static async ValueTask<WitnessReply> SizeAsync(HttpContent content, CancellationToken cancellationToken)
    {
        bool isSize = content.Headers.ContentType?.MediaType == WitnessAnswer.SizeType;
        string? text = isSize ? await TextAsync(content, cancellationToken) : null;
        return text is not null && text.EndsWith('\n') && NoteText.TryDecimal(text.AsSpan(0, text.Length - 1), out long size)
            ? new WitnessReply.Conflict(size)
            : new WitnessReply.Refused((int)HttpStatusCode.Conflict);
    }

    private static async ValueTask<string?> TextAsync(HttpContent content, CancellationToken cancellationToken) =>
        await BoundedBody.ReadAsync(content, MaximumAnswer, cancellationToken) is { } bytes && NoteText.TryDecode(bytes.Span, out string text) ? text : null;
}
