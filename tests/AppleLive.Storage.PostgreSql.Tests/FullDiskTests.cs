using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Storage.Relational;
using AppleLive.Transparency;

using Dapper;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

using Order = AppleLive.Conformance.Order;

namespace AppleLive.Storage.PostgreSql.Tests;

/// <summary>A database whose disk has no room for another page.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private SmallDisk disk = null!;
    private TestSeason season = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Databases.SkipWhereMissing();
        disk = SmallDisk.Mount();
        string connection = disk.MakeDatabase();
        season = await TestSeason.Open((live, _) =>
        {
            live.UsePostgreSql(connection);
            live.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (season is not null) await season.DisposeAsync();
        disk?.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_told_as_it_is_and_the_sale_goes_on_once_there_is_room()
    {
        ListingId listing = await season.ListingOf(boxes: 5_000);
        disk.Fill(room: 64 * 1024);

        long sold = await SellUntilBusy(listing);
        time.Advance(TimeSpan.FromSeconds(1));
        (await season.Available(listing)).ShouldBe(5_000 - sold);
        (await Count("orders")).ShouldBe(sold);
        (await season.Differences()).ShouldBeEmpty();

        disk.MakeRoom();
        await season.Placed(Order.Of(listing));
        (await season.Available(listing)).ShouldBe(5_000 - sold - 1);
        await season.Get<Integrator>().IntegrateAsync(Stop);
        (await season.Differences()).ShouldBeEmpty();
    }

    private async Task<long> SellUntilBusy(ListingId listing)
    {
        for (long sold = 0; sold < 5_000; sold++)
        {
            if (!(await season.Place(Order.Of(listing))).IsRefused(out Refusal? why, out _)) continue;
            why.Slug.ShouldBe(Refusals.Busy);
            return sold;
        }

        throw new InvalidOperationException("The disk never was full.");
    }

    private Task<long> Count(string table) => season.Get<IConnections>().ReadAsync(
        (connection, transaction) => connection.ExecuteScalarAsync<long>($"select count(*) from {table}", transaction: transaction), Stop);
}
