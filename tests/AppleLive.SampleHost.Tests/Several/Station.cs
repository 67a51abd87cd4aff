using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Kill;
using AppleLive.Storage.PostgreSql.Tests;
using Dapper;
using Npgsql;

namespace AppleLive.SampleHost.Tests.Several;

/// <summary>Two hosts on one PostgreSQL and one folder of keys, as a station runs them; each test has its own.</summary>
public sealed class Station : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly PrivateCluster _cluster = PrivateCluster.Start(durable: true);

    private Station()
    {
        using (var connection = new NpgsqlConnection(_cluster.ConnectionTo("postgres") + ";Pooling=false"))
            connection.Execute("create database applelive template template0 encoding 'UTF8' locale 'C'");
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AppleLive__Storage__Provider"] = "PostgreSql",
            ["AppleLive__Storage__ConnectionString"] = _cluster.ConnectionTo("applelive"),
        };
    }

    private IReadOnlyDictionary<string, string> Settings { get; }

    internal HostProcess One { get; private set; } = null!;

    internal HostProcess Two { get; private set; } = null!;

    /// <summary>Starts both at the same moment.</summary>
    internal static async Task<Station> Open()
    {
        if (PrivateCluster.Binaries is null) Assert.Skip("PostgreSQL is not installed; tests/run installs it.");
        var station = new Station();
        HostProcess[] hosts = await Task.WhenAll(HostProcess.StartReady(station._data, station.Settings), HostProcess.StartReady(station._data, station.Settings));
        (station.One, station.Two) = (hosts[0], hosts[1]);
        return station;
    }

    /// <summary>A listing on sale with so many boxes.</summary>
    internal async Task<string> ListingOf(long boxes)
    {
        var trade = new Trade(One.Http);
        string lot = await trade.AttestedLot(Trade.Village, await trade.Grower(Trade.Village), boxes * 2_500);
        return await trade.Listing(Bodies.Listing(lot, boxes * 2_500), onSale: true);
    }

    /// <summary>Kills the database as a power cut does, and starts it again.</summary>
    internal void BreakDatabase()
    {
        _cluster.Kill();
        _cluster.StartServer();
    }

    internal async Task<long> Count(string from)
    {
        await using var connection = new NpgsqlConnection(_cluster.ConnectionTo("applelive") + ";Pooling=false");
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {from}");
    }

    /// <summary>Compares everything with everything, beside the hosts, as an operator would.</summary>
    internal async Task ShouldAgree()
    {
        (int code, string said) = await HostProcess.Run(_data, Settings, "check");
        code.ShouldBe(0, said);
    }

    public async ValueTask DisposeAsync()
    {
        if (One is not null) await One.DisposeAsync();
        if (Two is not null) await Two.DisposeAsync();
        _cluster.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
