using System.Net;
using System.Net.Sockets;

namespace AppleLive.Benchmarks.Load;

/// <summary>Many orders, each tried once, as fast as so many connections to these hosts carry them.</summary>
internal static class Rush
{
    /// <summary>Tries all of them. Where a host goes away, those on the way to it stay unanswered.</summary>
    /// <param name="answered">Told after each answer how many there are.</param>
    public static Task RunAsync(IReadOnlyList<IPEndPoint> hosts, IEnumerable<Attempt> attempts, int connections, Action<int>? answered = null) =>
        LoadDriver.OnThread(() => Run(hosts, new Queue<Attempt>(attempts), connections, answered ?? (_ => { })));

    private static int Run(IReadOnlyList<IPEndPoint> hosts, Queue<Attempt> left, int connections, Action<int> answered)
    {
        var busy = new Dictionary<Socket, (LoadConnection Connection, Attempt Attempt)>();
        List<LoadConnection> idle = [.. Enumerable.Range(0, Math.Min(connections, left.Count)).Select(i => new LoadConnection(hosts[i % hosts.Count]))];
        LoadConnection[] all = [.. idle];
        try
        {
            foreach (LoadConnection connection in idle) Next(connection);
            var ready = new List<Socket>(connections);
            int answers = 0;
            while (busy.Count > 0)
            {
                LoadDriver.Wait(busy.Keys, ready);
                foreach (Socket socket in ready)
                {
                    (LoadConnection connection, Attempt attempt) = busy[socket];
                    if (IsGone(connection, out bool complete)) busy.Remove(socket);
                    if (!complete) continue;
                    attempt.Hear(connection);
                    busy.Remove(socket);
                    answered(++answers);
                    Next(connection);
                }
            }

            return answers;
        }
        finally
        {
            foreach (LoadConnection connection in all) connection.Dispose();
        }

        void Next(LoadConnection connection)
        {
            if (!left.TryDequeue(out Attempt? attempt)) return;
            try
            {
                connection.Ask(attempt.Request.Bytes);
                busy.Add(connection.Socket, (connection, attempt));
            }
            catch (SocketException)
            {
                // The host went away; the order is unanswered.
            }
        }
    }

    private static bool IsGone(LoadConnection connection, out bool complete)
    {
        try
        {
            complete = connection.Read();
            return false;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            complete = false;
            return true;
        }
    }
}
