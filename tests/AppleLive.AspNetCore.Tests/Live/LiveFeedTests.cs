using AppleLive.AspNetCore.Live;
using AppleLive.AspNetCore.Views;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Villages;

using Microsoft.Extensions.Options;

using NodaTime;
using NodaTime.Testing;

namespace AppleLive.AspNetCore.Tests.Live;

public class LiveFeedTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 12, 12, 0);

    private readonly FakeStore store = new();
    private readonly IdSource ids = new(TimeProvider.System);
    private readonly Listing listing;
    private readonly Livestream livestream;
    private readonly LiveFeed feed;

    public LiveFeedTests()
    {
        var village = new Village(ids.Next<VillageId>(), "140829103226", "三湾", []);
        var allocation = new Allocation(ids.Next<LotId>(), ids.Next<GrowerId>(), 100_000, 40, 0);
        listing = new Listing(
            ids.Next<ListingId>(), village.Id, "嘎啦", "", 2_500, new Fen(2990), null, ListingState.OnSale, [allocation], new PersonId(Guid.Empty), Now);
        livestream = new Livestream(
            ids.Next<LivestreamId>(), "试播", new Interval(Now, Now + Duration.FromHours(2)), new LivestreamState.Live(Now), [listing.Id]);
        store.Known.Add(village);
        store.Sold[listing.Id] = listing;
        store.Streams[livestream.Id] = livestream;
        feed = FeedFor(2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_in_sees_everything_as_it_stands()
    {
        using LiveWatch watch = await Join();

        (await Take(watch, 6)).Keys.ShouldBe(["state", "stock", "pin", "segment", "announcement", "order"]);
    }

    [Fact]
    public async Task A_sold_box_is_shown_to_all_and_looked_up_once()
    {
        using LiveWatch one = await Join();
        using LiveWatch two = await Join();
        await feed.RefreshAsync(Cancel);
        await Take(one, 6);
        await Take(two, 6);
        int reads = store.Reads;

        Sell(2);
        for (int i = 0; i < 1_000; i++) feed.ListingChanged(listing.Id);
        await feed.RefreshAsync(Cancel);

        string shown = (await Take(one, 1))["stock"];
        shown.ShouldContain("\"availableBoxes\":38");
        (await Take(two, 1))["stock"].ShouldBeSameAs(shown);
        store.Reads.ShouldBe(reads + 1);
    }

    [Fact]
    public async Task What_did_not_change_is_not_shown_again()
    {
        using LiveWatch watch = await Join();
        await feed.RefreshAsync(Cancel);
        await Take(watch, 6);

        store.Streams[livestream.Id] = livestream with { Pinned = listing.Id };
        feed.LivestreamChanged(livestream.Id);
        await feed.RefreshAsync(Cancel);
        feed.Ping();

        (await Take(watch, 2)).Keys.ShouldBe(["pin", "ping"]);
    }

    [Fact]
    public async Task A_slow_watcher_skips_to_the_latest_and_delays_nobody()
    {
        using LiveWatch slow = await Join();
        using LiveWatch quick = await Join();
        for (int sold = 1; sold <= 20; sold++)
        {
            Sell(sold);
            feed.ListingChanged(listing.Id);
            await feed.RefreshAsync(Cancel);
            (await Take(quick, sold == 1 ? 6 : 1))["stock"].ShouldContain($"\"availableBoxes\":{40 - sold}");
        }

        (await Take(slow, 6))["stock"].ShouldContain("\"availableBoxes\":20");
        feed.Ping();
        (await Take(slow, 1)).Keys.ShouldBe(["ping"]);
    }

    [Fact]
    public async Task Orders_are_shown_by_their_boxes_only_the_latest_first()
    {
        using LiveWatch watch = await Join();
        await feed.RefreshAsync(Cancel);
        await Take(watch, 6);

        for (int boxes = 1; boxes <= 12; boxes++) feed.OrderConfirmed(livestream.Id, boxes);
        await feed.RefreshAsync(Cancel);

        string shown = (await Take(watch, 1))["order"];
        shown.ShouldStartWith("""{"recent":[{"boxes":12,"at":"2026-09-12T12:00:00Z"},{"boxes":11,""");
        shown.ShouldNotContain("\"boxes\":2,");
    }

    [Fact]
    public async Task A_full_house_is_busy_until_somebody_leaves()
    {
        using LiveWatch one = await Join();
        LiveWatch two = await Join();
        (await feed.JoinAsync(livestream.Id, Cancel)).IsRefused(out Refusal? why, out _).ShouldBeTrue();
        why!.Slug.ShouldBe(Refusals.Busy);

        two.Dispose();
        two.Dispose();

        using LiveWatch three = await Join();
        feed.Clients.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_can_watch_what_is_not_there_and_takes_no_seat_by_trying()
    {
        (await feed.JoinAsync(ids.Next<LivestreamId>(), Cancel)).IsRefused(out Refusal? why, out _).ShouldBeTrue();

        why!.Slug.ShouldBe(Refusals.NotFound);
        feed.Clients.ShouldBe(0);
    }

    [Fact]
    public async Task A_look_that_fails_is_made_again()
    {
        using LiveWatch watch = await Join();
        await feed.RefreshAsync(Cancel);
        await Take(watch, 6);
        Sell(1);
        feed.ListingChanged(listing.Id);

        store.Broken = new IOException("disk");
        await Should.ThrowAsync<IOException>(() => feed.RefreshAsync(Cancel));
        store.Broken = null;
        await feed.RefreshAsync(Cancel);

        (await Take(watch, 1))["stock"].ShouldContain("\"availableBoxes\":39");
    }

    [Fact]
    public async Task Signals_about_rooms_without_watchers_cost_nothing()
    {
        feed.ListingChanged(listing.Id);
        feed.LivestreamChanged(livestream.Id);
        feed.OrderConfirmed(livestream.Id, 1);
        await feed.RefreshAsync(Cancel);

        store.Reads.ShouldBe(0);
    }

    private LiveFeed FeedFor(int watchers) =>
        new(new LivestreamReader(store), new FakeClock(Now), Options.Create(new LiveFeedOptions { MaximumClients = watchers }));

    private async Task<LiveWatch> Join()
    {
        (await feed.JoinAsync(livestream.Id, Cancel)).IsRefused(out _, out LiveWatch? watch).ShouldBeFalse();
        return watch!;
    }

    private void Sell(long boxes) =>
        store.Sold[listing.Id] = listing with { Allocations = [.. listing.Allocations.Select(each => each with { SoldBoxes = boxes })] };

    private static async Task<Dictionary<string, string>> Take(LiveWatch watch, int events)
    {
        var taken = new Dictionary<string, string>();
        await foreach ((LiveKind kind, string data) in watch.Client.ReadAsync(Cancel))
        {
            taken[kind.Name()] = data;
            if (taken.Count == events) break;
        }

        return taken;
    }
}
