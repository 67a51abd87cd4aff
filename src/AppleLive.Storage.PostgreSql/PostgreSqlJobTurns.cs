using Medallion.Threading.Postgres;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Jobs that one host at a time does, by advisory locks: a host that is gone holds none.</summary>
internal sealed class PostgreSqlJobTurns(string connectionString) : IJobTurns
{
    public async Task<IJobTurn?> TryTakeAsync(string job, CancellationToken cancellationToken)
    {
        var turn = new PostgresDistributedLock(new PostgresAdvisoryLockKey($"applelive:{job}", allowHashing: true), connectionString, options => options.KeepaliveCadence(TimeSpan.FromSeconds(5)));
        return await turn.TryAcquireAsync(TimeSpan.Zero, cancellationToken) is { } handle ? new Held(handle) : null;
    }

    private sealed class Held(PostgresDistributedLockHandle handle) : IJobTurn
    {
        public CancellationToken Lost => handle.HandleLostToken;

        public ValueTask DisposeAsync() => handle.DisposeAsync();
    }
}
