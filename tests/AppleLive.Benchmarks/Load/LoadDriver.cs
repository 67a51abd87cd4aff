using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AppleLive.Benchmarks.Load;

/// <summary>
/// Orders over so many connections, each sending its next order once the last is answered. One thread and bare sockets: it
/// shares the machine with the host it measures, and must leave it as much of it as it can.
/// </summary>
internal static class LoadDriver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Drives one host.</summary>
    public static Task<LoadRun> RunAsync(IPEndPoint host, OrderRequest request, int connections, TimeSpan warmUp, TimeSpan measured) =>
        RunAsync([host], request, connections, warmUp, measured);

    /// <summary>Drives hosts, the connections shared out among them; what is answered in the first <paramref name="warmUp"/> is not measured.</summary>
    public static Task<LoadRun> RunAsync(IReadOnlyList<IPEndPoint> hosts, OrderRequest request, int connections, TimeSpan warmUp, TimeSpan measured) =>
        OnThread(() => Run(hosts, request, connections, warmUp, measured));

    /// <summary>Does this on a thread of its own, which may wait for sockets.</summary>
    public static Task<T> OnThread<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                done.SetException(exception);
            }
        })
        { IsBackground = true, Name = "load" }.Start();
        return done.Task;
    }

    /// <summary>Those of these sockets that have something to read, be it that the host is gone; waits until one has.</summary>
    public static void Wait(IReadOnlyCollection<Socket> sockets, List<Socket> ready)
    {
        // A host that is killed ends the waiting, sometimes before any of its sockets says so.
        for (long since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience;)
        {
            ready.Clear();
            ready.AddRange(sockets);
            Socket.Select(ready, null, null, Patience);
            if (ready.Count > 0) return;
        }

        throw new IOException("The host answered nobody for half a minute.");
    }

    private static LoadRun Run(IReadOnlyList<IPEndPoint> hosts, OrderRequest request, int connections, TimeSpan warmUp, TimeSpan measured)
    {
        var callers = new LoadCaller[connections];
        for (int i = 0; i < connections; i++) callers[i] = new LoadCaller(hosts[i % hosts.Count], request);
        long from = Stopwatch.GetTimestamp() + Ticks(warmUp), until = from + Ticks(measured);
        try
        {
            if (connections == 1) Alone(callers[0], until);
            else Together(callers, until);
            return LoadRun.Of(callers, from, until);
        }
        finally
        {
            foreach (LoadCaller caller in callers) caller.Dispose();
        }
    }

    private static void Alone(LoadCaller caller, long until)
    {
        while (Stopwatch.GetTimestamp() < until)
        {
            caller.Ask();
            while (!caller.Read()) { }
        }
    }

    private static void Together(LoadCaller[] callers, long until)
    {
        var bySocket = callers.ToDictionary(caller => caller.Connection.Socket);
        HashSet<Socket> open = [.. bySocket.Keys];
        foreach (LoadCaller caller in callers) caller.Ask();
        var ready = new List<Socket>(callers.Length);
        while (open.Count > 0)
        {
            Wait(open, ready);
            bool more = Stopwatch.GetTimestamp() < until;
            foreach (Socket socket in ready)
            {
                LoadCaller caller = bySocket[socket];
                if (!caller.Read()) continue;
                if (more) caller.Ask();
                else open.Remove(socket);
            }
        }
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
