using System.Net;
using System.Net.Http.Headers;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Http;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>Fetches what a log serves, with bounds on time and length. Nothing here is trusted yet.</summary>
internal sealed class LogSource(Uri log, HttpClient http, LogVerifierOptions options)
{
    internal Uri CheckpointAddress { get; } = UrlPrefix.Below(log, "checkpoint");

    internal async ValueTask<Fetched<SignedCheckpoint>> CheckpointAsync(CancellationToken cancellationToken)
    {
        (ReadOnlyMemory<byte>? bytes, LogVerification? failure) = await GetAsync(CheckpointAddress, SignedNote.MaximumBytes, cancellationToken);
        if (failure is not null) return failure;
        if (bytes is null) return new LogVerification.Refused(CheckpointAddress, (int)HttpStatusCode.NotFound);
        return SignedCheckpoint.TryParse(bytes.Value.Span, out SignedCheckpoint? checkpoint) ? checkpoint : new LogVerification.Malformed(CheckpointAddress, "It is no signed checkpoint.");
    }

    /// <summary>The hashes of a tile: exactly as many as its width says.</summary>
    internal async ValueTask<Fetched<ReadOnlyMemory<byte>>> TileAsync(TileId tile, CancellationToken cancellationToken)
    {
        int length = tile.Width * Hash.Size;
        (ReadOnlyMemory<byte>? bytes, LogVerification? failure) = await GetAsync(Address(tile.Path), TileId.FullWidth * Hash.Size, cancellationToken);
        if (failure is not null) return failure;
        if (bytes is { } exact) return exact.Length == length ? exact : new LogVerification.TileTruncated(tile, exact.Length);
        if (tile.IsFull) return new LogVerification.TileMissing(tile);

        // A log may delete a partial tile once the full one is there; that begins with the same hashes.
        Fetched<ReadOnlyMemory<byte>> full = await TileAsync(tile.Full, cancellationToken);
        if (full.Failure is LogVerification.TileMissing) return new LogVerification.TileMissing(tile);
        return full.Failure is null ? full.Value[..length] : full;
    }

    /// <summary>The records of a bundle: exactly as many as its width says.</summary>
    internal async ValueTask<Fetched<EntryBundle>> BundleAsync(EntryBundleId bundle, CancellationToken cancellationToken)
    {
        (ReadOnlyMemory<byte>? bytes, LogVerification? failure) = await GetAsync(Address(bundle.Path), options.MaximumBundleBytes, cancellationToken);
        if (failure is not null) return failure;
        if (bytes is { } exact) return EntryBundle.TryRead(exact, bundle.Width, out EntryBundle read) ? read : new LogVerification.BundleTruncated(bundle, exact.Length);
        if (bundle.IsFull) return new LogVerification.BundleMissing(bundle);

        (bytes, failure) = await GetAsync(Address(bundle.Full.Path), options.MaximumBundleBytes, cancellationToken);
        if (failure is not null) return failure;
        if (bytes is not { } full) return new LogVerification.BundleMissing(bundle);
        bool isWhole = EntryBundle.TryRead(full, TileId.FullWidth, out _) & EntryBundle.TryReadFirst(full, bundle.Width, out EntryBundle first);
        return isWhole ? first : new LogVerification.BundleTruncated(bundle.Full, full.Length);
    }

    private Uri Address(string path) => UrlPrefix.Below(log, "tile/" + path);

    /// <summary>The body; null where there is no such thing.</summary>
    private async ValueTask<(ReadOnlyMemory<byte>? Bytes, LogVerification? Failure)> GetAsync(Uri address, int limit, CancellationToken cancellationToken)
    {
        using var until = new TimeLimit(options.ResponseLimit, options.Time, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        try
        {
            using HttpResponseMessage answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, until.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound) return (null, null);
            if (answer.StatusCode != HttpStatusCode.OK) return (null, new LogVerification.Refused(address, (int)answer.StatusCode));
            ReadOnlyMemory<byte>? body = await BoundedBody.ReadAsync(answer.Content, limit, until.Token);
            return (body, body is null ? new LogVerification.TooLong(address, limit) : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new LogVerification.TooSlow(address, options.ResponseLimit));
        }
        catch (InvalidDataException e)
        {
            return (null, new LogVerification.Malformed(address, e.Message));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, new LogVerification.Unreachable(address, e.Message));
        }
    }
}
