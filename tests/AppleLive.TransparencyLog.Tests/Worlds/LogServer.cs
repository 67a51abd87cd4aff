using System.Collections.Concurrent;
using System.Net;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>The server of a log, without a network; it can be told to lie.</summary>
internal sealed class LogServer : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> lies = [];

    public LogServer(StoredLog log)
    {
        Log = log;
        Checkpoint = new CheckpointSigner(Keys.Log).Sign(log.Size, log.Root);
    }

    public static Uri Address { get; } = new("https://log.example/apples/");

    public StoredLog Log { get; set; }

    public SignedCheckpoint Checkpoint { get; set; }

    /// <summary>The paths asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The requests that were broken off by whoever made them.</summary>
    public ConcurrentQueue<string> BrokenOff { get; } = new();

    /// <summary>Called when a request comes in.</summary>
    public Action<string> OnAsked { get; set; } = _ => { };

    public static LogServer Of(int records) => new(StoredLog.Of(Enumerable.Range(0, records).Select(Record)));

    public static string Record(int index) => $"record {index}";

    /// <summary>Answers a path with these bytes.</summary>
    public void Lie(string path, byte[] bytes) => lies[path] = () => Answer(bytes);

    /// <summary>Answers a path with what it would have answered, changed.</summary>
    public void Lie(string path, Func<byte[], byte[]> change) => lies[path] = () => Answer(change(Truth(path)!));

    /// <summary>Answers a path like this.</summary>
    public void Lie(string path, Func<HttpResponseMessage> answer) => lies[path] = answer;

    public void Deny(string path, HttpStatusCode status = HttpStatusCode.NotFound) => lies[path] = () => new HttpResponseMessage(status);

    public static HttpResponseMessage Answer(byte[] bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsoluteUri[Address.AbsoluteUri.Length..];
        Asked.Enqueue(path);
        cancellationToken.Register(() => BrokenOff.Enqueue(path));
        OnAsked(path);
        if (lies.TryGetValue(path, out Func<HttpResponseMessage>? lie)) return Task.FromResult(lie());
        return Task.FromResult(Truth(path) is { } bytes ? Answer(bytes) : new HttpResponseMessage(HttpStatusCode.NotFound));
    }

    private byte[]? Truth(string path)
    {
        if (path == "checkpoint") return Encoding.UTF8.GetBytes(Checkpoint.ToString());
        string below = path["tile/".Length..];
        if (TileId.TryParse(below, out TileId tile)) return Log.Tile(tile)?.ToArray();
        return EntryBundleId.TryParse(below, out EntryBundleId bundle) ? Log.Bundle(bundle)?.ToArray() : null;
    }
}
