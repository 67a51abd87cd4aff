using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppleLive.Benchmarks.Load;

/// <summary>One connection: a request goes out, and its answer is read until it is complete.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly byte[] answer = new byte[16 * 1024];
    private int received;

    public LoadConnection(IPEndPoint host)
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(host);
    }

    public Socket Socket { get; }

    /// <summary>The status of the answer just read.</summary>
    public int Status => ((answer[9] - '0') * 100) + ((answer[10] - '0') * 10) + (answer[11] - '0');

    public bool IsAccepted => answer[9] == '2';

    /// <summary>The answer just read, head and all.</summary>
    public string Text => Encoding.UTF8.GetString(answer, 0, received);

    /// <summary>The answer just read, without its head.</summary>
    public string Body => BodyOf(Text);

    public static string BodyOf(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    public void Ask(ReadOnlySpan<byte> request)
    {
        received = 0;
        Socket.Send(request);
    }

    /// <summary>Reads what has come. True where the answer is complete.</summary>
    /// <exception cref="IOException">The host closed the connection.</exception>
    public bool Read()
    {
        int read = Socket.Receive(answer.AsSpan(received));
        if (read == 0) throw new IOException($"The host closed the connection: {Text}");
        received += read;
        return IsComplete(answer.AsSpan(0, received));
    }

    public void Dispose() => Socket.Dispose();

    // An answer ends where its length says, or with the last of its chunks.
    private static bool IsComplete(ReadOnlySpan<byte> all)
    {
        int head = all.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        int named = all[..head].IndexOf("Content-Length: "u8);
        if (named < 0) return all.EndsWith("\r\n0\r\n\r\n"u8);
        ReadOnlySpan<byte> length = all[(named + 16)..(head + 2)];
        return all.Length - head - 4 >= int.Parse(length[..length.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
