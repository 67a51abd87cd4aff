using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

using AppleLive.Benchmarks.Load;

namespace AppleLive.Benchmarks.Sales;

/// <summary>What somebody sends who does not mean to buy, at a steady pace, while others order.</summary>
internal sealed class Nuisance(string what, int connections, TimeSpan pause, Action<LoadConnection, int> bother)
{
    public string What => what;

    /// <summary>Bothers the host until told to stop; returns how often, and how often the host just hung up.</summary>
    public async Task<(int Sent, int HungUp)> RunAsync(IPEndPoint host, CancellationToken stop)
    {
        (int Sent, int HungUp)[] each = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => OneAsync(host, stop), CancellationToken.None)));
        return (each.Sum(one => one.Sent), each.Sum(one => one.HungUp));
    }

    /// <summary>The same order under the same key over eight connections at once, again and again.</summary>
    /// <param name="order">The order.</param>
    /// <param name="answers">What was said to each; all who raced for one must hear the same.</param>
    public static Nuisance SameKeys(OrderRequest order, ConcurrentDictionary<long, string> answers) => new(
        "one key raced by 8 connections, 1,600/s", 8, TimeSpan.FromMilliseconds(5),
        (connection, round) =>
        {
            const long unused = 500_000_000;
            OrderRequest copy = order.Copy();
            copy.Number(unused + round);
            Ask(connection, copy.Bytes);
            if (!connection.IsAccepted) throw new InvalidOperationException($"A raced order was refused:\n{connection.Text}");
            if (answers.GetOrAdd(round, connection.Body) != connection.Body) throw new InvalidOperationException("Two who raced for one key heard different things.");
        });

    /// <summary>Ten megabytes that nobody wants, sent until the host hangs up.</summary>
    public static Nuisance GreatBodies { get; } = new(
        "bodies of 10 MB, 80/s", 4, TimeSpan.FromMilliseconds(50),
        (connection, _) =>
        {
            connection.Socket.Send(Encoding.ASCII.GetBytes(
                "POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\nIdempotency-Key: great\r\n\r\n"));
            byte[] filler = new byte[65_536];
            for (int sent = 0; sent < 10_485_760 && connection.Socket.Available == 0; sent += filler.Length) connection.Socket.Send(filler);
            throw new IOException("The host answered before the body was over.");
        });

    /// <summary>A connection that says half of what it wants, and stays.</summary>
    public static Nuisance HalfOpen { get; } = new(
        "500 half-open connections, half of them with half a body", 500, TimeSpan.FromSeconds(30),
        (connection, _) => connection.Socket.Send(
            connection.Socket.Handle.ToInt64() % 2 == 0
                ? "POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Le"u8
                : "POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 200\r\nIdempotency-Key: half\r\n\r\n{\"lines\":"u8));

    /// <summary>Orders of listings that never were.</summary>
    public static Nuisance UnknownListings(IPEndPoint host) => new(
        "unknown listings, each another one", 40, TimeSpan.FromMilliseconds(10),
        (connection, _) =>
        {
            long number = LoadCaller.NextNumber();
            var order = OrderRequest.To(host, (string.Create(CultureInfo.InvariantCulture, $"01990000-0000-7000-8000-{number:D12}"), 1));
            order.Number(number);
            Ask(connection, order.Bytes);
        });

    private async Task<(int Sent, int HungUp)> OneAsync(IPEndPoint host, CancellationToken stop)
    {
        int sent = 0, hungUp = 0;
        LoadConnection? connection = null;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                connection ??= new LoadConnection(host);
                bother(connection, sent);
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                hungUp++;
                connection?.Dispose();
                connection = null;
            }

            sent++;
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        connection?.Dispose();
        return (sent, hungUp);
    }

    private static void Ask(LoadConnection connection, ReadOnlySpan<byte> request)
    {
        connection.Ask(request);
        while (!connection.Read()) { }
    }
}
