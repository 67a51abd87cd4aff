using System.Security.Cryptography;
using System.Threading.Channels;

using AppleLive.Livestreams;

using Dapper;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace AppleLive.Storage.PostgreSql;

/// <summary>
/// Live signals by LISTEN and NOTIFY, on a connection of its own and outside the orders' transactions: a NOTIFY within them
/// would make their commits queue one by one.
/// </summary>
internal sealed class PostgreSqlRelay(PostgreSqlConnections connections, ILogger<PostgreSqlRelay> logger) : ILiveRelay
{
    private const string Channel = "applelive_live";

    // A payload has room for 8,000 bytes; a signal takes at most 60.
    private const int AtOnce = 100;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string self = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private readonly Channel<LiveSignal> outgoing = System.Threading.Channels.Channel.CreateBounded<LiveSignal>(
        new BoundedChannelOptions(4_096) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public void Tell(LiveSignal signal) => outgoing.Writer.TryWrite(signal);

    public async Task RunAsync(Action<LiveSignal> heard, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                Task speaking = SpeakAsync(broken.Token);
                Task listening = ListenAsync(heard, broken.Token);
                await await Task.WhenAny(speaking, listening);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                RelayLog.Broken(logger, exception);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private async Task ListenAsync(Action<LiveSignal> heard, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await connections.OpenAsync(cancellationToken);
        connection.Notification += (_, told) =>
        {
            if (RelayMessage.Sender(told.Payload) == self) return;
            foreach (LiveSignal signal in RelayMessage.Read(told.Payload)) heard(signal);
        };
        await connection.ExecuteAsync(new CommandDefinition($"listen {Channel}", cancellationToken: cancellationToken));
        // What was told while nobody listened is not told again.
        heard(new LiveSignal.OfAnything());
        while (true) await connection.WaitAsync(cancellationToken);
    }

    private async Task SpeakAsync(CancellationToken cancellationToken)
    {
        while (await outgoing.Reader.WaitToReadAsync(cancellationToken))
        {
            var signals = new HashSet<LiveSignal>();
            while (signals.Count < AtOnce && outgoing.Reader.TryRead(out LiveSignal? signal)) signals.Add(signal);
            await using (NpgsqlConnection connection = await connections.OpenAsync(cancellationToken))
            {
                await connection.ExecuteAsync(new CommandDefinition(
                    "select pg_notify(@Channel, @message)", new { Channel, message = RelayMessage.Write(self, signals) }, cancellationToken: cancellationToken));
            }

            await Task.Delay(Pace, cancellationToken);
        }
    }
}
