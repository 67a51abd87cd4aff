using AppleLive.Conformance;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Transparency;

using Dapper;

using Npgsql;

using Order = AppleLive.Conformance.Order;

namespace AppleLive.Storage.PostgreSql.Tests;

/// <summary>The server ends every connection again and again, in the middle of whatever they do.</summary>
public sealed class BrokenLinesTests : IAsyncLifetime
{
    private const int Buyers = 16, OrdersEach = 40;

    private TestSeason season = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => season = await TestSeason.Open(Databases.Use);

    public ValueTask DisposeAsync() => season.DisposeAsync();

    [Fact]
    public async Task Every_order_is_placed_once_however_often_the_lines_break()
    {
        ListingId listing = await season.ListingOf(boxes: 1_000);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task<int> breaking = BreakAsync(done.Token);

        string[] numbers = (await Task.WhenAll(Enumerable.Range(0, Buyers).Select(buyer => BuyAsync(listing, buyer)))).SelectMany(mine => mine).ToArray();
        await done.CancelAsync();

        (await breaking).ShouldBeGreaterThan(0);
        numbers.Distinct(StringComparer.Ordinal).Count().ShouldBe(Buyers * OrdersEach);
        (await season.Available(listing)).ShouldBe(1_000 - (Buyers * OrdersEach));
        await season.Get<Integrator>().IntegrateAsync(Stop);
        (await season.Differences()).ShouldBeEmpty();
    }

    private async Task<List<string>> BuyAsync(ListingId listing, int buyer)
    {
        var numbers = new List<string>();
        for (int i = 0; i < OrdersEach; i++)
        {
            IdempotencyKey key = season.Key();
            while (true)
            {
                if (await TryAsync(Order.Of(listing).For($"139{buyer:D4}{i:D4}"), key) is not { } number) continue;
                numbers.Add(number);
                break;
            }
        }

        return numbers;
    }

    // Busy, or nobody knows: the same under the same key is safe, and in the end it is answered.
    private async Task<string?> TryAsync(NewOrder order, IdempotencyKey key)
    {
        try
        {
            if (!(await season.Orders.PlaceAsync(order, key, Stop)).IsRefused(out Refusal? why, out PlacedOrder? placed)) return placed.Number;
            why.Slug.ShouldBe(Refusals.Busy);
        }
        catch (StoreAwayException)
        {
            // Asked again.
        }

        await Task.Delay(20, Stop);
        return null;
    }

    private async Task<int> BreakAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Databases.ConnectionFor(season.Folder) + ";Pooling=false");
        await connection.OpenAsync(Stop);
        int broken = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            broken += await connection.ExecuteScalarAsync<int>(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'");
            await Task.Delay(80, CancellationToken.None);
        }

        return broken;
    }
}
