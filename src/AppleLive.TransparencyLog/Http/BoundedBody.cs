using System.IO.Compression;

namespace AppleLive.TransparencyLog.Http;

/// <summary>The body of an answer, of which a hostile server decides neither the length nor the time.</summary>
internal static class BoundedBody
{
    /// <summary>Reads a body to its end.</summary>
    /// <returns>The bytes, unpacked where they were compressed; null where there are more than the limit.</returns>
    /// <exception cref="InvalidDataException">The compression is damaged or unknown.</exception>
    internal static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit) return null;
        await using Stream sent = await content.ReadAsStreamAsync(cancellationToken);
        await using Stream body = Unpack(sent, content.Headers.ContentEncoding);
        byte[] bytes = new byte[Math.Min(limit + 1, (int)(content.Headers.ContentLength ?? 8_192) + 1)];
        int length = 0;
        while (true)
        {
            int read = await body.ReadAsync(bytes.AsMemory(length), cancellationToken);
            if (read == 0) return bytes.AsMemory(0, length);
            length += read;
            if (length > limit) return null;
            if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min((long)bytes.Length * 2, (long)limit + 1));
        }
    }

    // c2sp.org/tlog-tiles: a log may send bundles compressed by gzip whether or not it was asked to.
    private static Stream Unpack(Stream body, ICollection<string> encodings) => string.Join(",", encodings).ToUpperInvariant() switch
    {
        "" or "IDENTITY" => body,
        "GZIP" => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true),
        string other => throw new InvalidDataException($"The content is encoded by {other}."),
    };
}
