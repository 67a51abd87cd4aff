using System.Globalization;

using AppleLive.Conformance;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Storage.Relational;
using AppleLive.Transparency;

using Dapper;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

using Order = AppleLive.Conformance.Order;

namespace AppleLive.Storage.Sqlite.Tests;

/// <summary>A store without room for another page.</summary>
public sealed class FullStoreTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private TestSeason season = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => season = await TestSeason.Open((live, folder) =>
    {
        SqliteSeason.Use(live, folder);
        live.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
    });

    public ValueTask DisposeAsync() => season.DisposeAsync();

    [Fact]
    public async Task A_full_store_is_told_as_it_is_keeps_what_it_has_and_sells_on_once_there_is_room()
    {
        ListingId listing = await season.ListingOf(boxes: 2_000);
        await LetItHold(pages: await Ask("pragma page_count") + 12);

        long sold = await SellUntilBusy(listing);
        time.Advance(TimeSpan.FromSeconds(1));
        (await season.Available(listing)).ShouldBe(2_000 - sold);
        (await Ask("select count(*) from orders")).ShouldBe(sold);
        (await season.Differences()).ShouldBeEmpty();
        (await Should.ThrowAsync<StoreAwayException>(WriteALot())).MayBeWritten.ShouldBeFalse();

        await LetItHold(pages: 1_000_000);
        await season.Placed(Order.Of(listing));
        (await season.Available(listing)).ShouldBe(2_000 - sold - 1);
        await season.Get<Integrator>().IntegrateAsync(Stop);
        (await season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_order_while_the_store_fills_up_each_hears_the_truth()
    {
        ListingId listing = await season.ListingOf(boxes: 2_000);
        await LetItHold(pages: await Ask("pragma page_count") + 40);

        Outcome<PlacedOrder>[] answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(buyer => season.Place(Order.Of(listing).For($"139{buyer:D8}"))));

        long sold = answers.Count(answer => answer is Outcome<PlacedOrder>.Accepted);
        answers.OfType<Outcome<PlacedOrder>.Refused>().Select(refused => refused.Why.Slug).Distinct().ShouldBe([Refusals.Busy]);
        (await Ask("select count(*) from orders")).ShouldBe(sold);
        (await season.Available(listing)).ShouldBe(2_000 - sold);
        (await season.Differences()).ShouldBeEmpty();
    }

    private async Task<long> SellUntilBusy(ListingId listing)
    {
        for (long sold = 0; ; sold++)
        {
            if (!(await season.Place(Order.Of(listing))).IsRefused(out Refusal? why, out _)) continue;
            why.Slug.ShouldBe(Refusals.Busy);
            return sold;
        }
    }

    // Growers fill pages of several tables; the first that finds none is told so.
    private async Task WriteALot()
    {
        for (int i = 0; i < 200; i++) await season.GrowerIn(season.Sanwan);
    }

    // The limit belongs to the writer's connection.
    private Task LetItHold(long pages) => OnWriter(string.Create(CultureInfo.InvariantCulture, $"pragma max_page_count = {pages}"));

    private Task<long> Ask(string sql) => OnWriter(sql);

    private Task<long> OnWriter(string sql) => season.Get<IConnections>().WriteAsync(
        async (connection, transaction) => (await connection.ExecuteScalarAsync<long>(sql, transaction: transaction), false), Stop);
}
