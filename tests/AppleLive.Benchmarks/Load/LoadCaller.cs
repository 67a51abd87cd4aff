using System.Diagnostics;
using System.Net;

namespace AppleLive.Benchmarks.Load;

/// <summary>Somebody who orders again and again over one connection, and notes how long each answer took.</summary>
internal sealed class LoadCaller(IPEndPoint host, OrderRequest request) : IDisposable
{
    private static long numbers;
    private readonly OrderRequest request = request.Copy();
    private long sent;

    public LoadConnection Connection { get; } = new(host);

    /// <summary>How long each answer took, in ticks of the stopwatch, with the moment it came.</summary>
    public List<(long At, long Took)> Answers { get; } = [];

    public long Accepted { get; private set; }

    public long Refused { get; private set; }

    /// <summary>The first answer that was no acceptance.</summary>
    public string? FirstRefusal { get; private set; }

    /// <summary>A number no order has had in this process.</summary>
    public static long NextNumber() => Interlocked.Increment(ref numbers);

    public void Ask()
    {
        request.Number(NextNumber());
        sent = Stopwatch.GetTimestamp();
        Connection.Ask(request.Bytes);
    }

    /// <summary>Reads what has come. True where the answer is complete.</summary>
    public bool Read()
    {
        if (!Connection.Read()) return false;
        long now = Stopwatch.GetTimestamp();
        Answers.Add((now, now - sent));
        if (Connection.IsAccepted)
        {
            Accepted++;
        }
        else
        {
            Refused++;
            FirstRefusal ??= Connection.Text;
        }

        return true;
    }

    public void Dispose() => Connection.Dispose();
}
