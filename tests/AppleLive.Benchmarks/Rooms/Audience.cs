using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppleLive.Benchmarks.Rooms;

/// <summary>Watchers of one stream of events, each on a connection of its own.</summary>
internal sealed class Audience : IDisposable
{
    private readonly Socket[] sockets;
    private readonly long[] heard;
    private byte[] awaited = [];
    private int missing;
    private TaskCompletionSource all = new();

    private Audience(Socket[] sockets) => (this.sockets, heard) = (sockets, new long[sockets.Length]);

    /// <summary>Lets so many in, who read whatever comes.</summary>
    public static async Task<Audience> EnterAsync(IPEndPoint host, string path, int count)
    {
        var audience = new Audience(await ConnectAsync(host, path, count, receiveBuffer: null));
        for (int i = 0; i < count; i++) _ = audience.ReadAsync(i);
        return audience;
    }

    /// <summary>Lets so many in, who never read anything.</summary>
    public static async Task<Audience> OfTheDeafAsync(IPEndPoint host, string path, int count) => new(await ConnectAsync(host, path, count, receiveBuffer: 2_048));

    /// <summary>Has something done, and returns how many milliseconds after its beginning each heard what it says.</summary>
    /// <exception cref="TimeoutException">Not all heard of it within half a minute.</exception>
    public async Task<IReadOnlyList<double>> HearAsync(string text, Func<Task> change)
    {
        Array.Clear(heard);
        all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        missing = heard.Length;
        Volatile.Write(ref awaited, Encoding.UTF8.GetBytes(text));
        long since = Stopwatch.GetTimestamp();
        await change();
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return [.. heard.Select(at => Stopwatch.GetElapsedTime(since, at).TotalMilliseconds)];
    }

    public void Dispose()
    {
        foreach (Socket socket in sockets) socket.Dispose();
    }

    private static async Task<Socket[]> ConnectAsync(IPEndPoint host, string path, int count, int? receiveBuffer)
    {
        byte[] request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/event-stream\r\n\r\n");
        var connected = new Socket[count];
        for (int i = 0; i < count; i++)
        {
            connected[i] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            if (receiveBuffer is { } size) connected[i].ReceiveBufferSize = size;
            await connected[i].ConnectAsync(host);
            await connected[i].SendAsync(request);
        }

        return connected;
    }

    private async Task ReadAsync(int watcher)
    {
        byte[] buffer = new byte[4_096];
        int kept = 0;
        try
        {
            while (true)
            {
                int read = await sockets[watcher].ReceiveAsync(buffer.AsMemory(kept));
                if (read == 0) return;
                kept = Listen(watcher, buffer, kept + read);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Who has left hears nothing more, and whoever waits for him says so.
        }
    }

    // Returns how much of the end is kept, in which what is awaited may have begun.
    private int Listen(int watcher, byte[] buffer, int filled)
    {
        byte[] text = Volatile.Read(ref awaited);
        if (text.Length > 0 && heard[watcher] == 0 && buffer.AsSpan(0, filled).IndexOf(text) >= 0)
        {
            heard[watcher] = Stopwatch.GetTimestamp();
            if (Interlocked.Decrement(ref missing) == 0) all.TrySetResult();
        }

        int keep = Math.Min(filled, 200);
        buffer.AsSpan(filled - keep, keep).CopyTo(buffer);
        return keep;
    }
}
