using System.Collections.Immutable;
using System.Globalization;

using AppleLive.Conformance.Histories;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Plugins;

using CsCheck;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>
/// Many clients at once, over listings that share lots, and one clerk with one book: whatever each client heard, there is
/// an order of all commands in which the clerk would have said the same. APPLELIVE_HISTORIES says how many histories (6).
/// </summary>
/// <remarks>
/// CsCheck makes the histories, and its own check of parallel runs is not used: that one compares how things end, and would
/// play every order of commands on a real store. Here the answers count and the moments between which each was given, so a
/// history is played once and explained afterwards, in memory. That it can fail was tried: a lane that decides upon the prices
/// of the batch before is found in the first histories, and boxes of cancelled orders that come back to the shelf one batch
/// late within sixty. It has found one for real: an order made smaller and cancelled in one batch.
/// </remarks>
public abstract class LinearizabilitySuite : StorageSuite
{
    private const int Clients = 10, DealsEach = 5;

    private static readonly Gen<Wish[][]> Wishes = Gen.Select(
        Gen.Frequency((10, Kind.Place), (2, Kind.Reserve), (5, Kind.Cancel), (2, Kind.Expire), (4, Kind.Amend), (2, Kind.Reprice), (1, Kind.Pause), (2, Kind.Resume), (2, Kind.Look)),
        Gen.Int[0, 30], Gen.Int[0, 3], Gen.Int[1, 4],
        (kind, which, who, much) => new Wish(kind, which, who, much)).Array[DealsEach].Array[Clients];

    private enum Kind
    {
        Place, Reserve, Cancel, Expire, Amend, Reprice, Pause, Resume, Look,
    }

    /// <summary>Adds the engine's storage as it is.</summary>
    protected abstract void UseEngine(IAppleLiveBuilder live, string folder);

    protected sealed override void UseStorage(IAppleLiveBuilder live, string folder)
    {
        UseEngine(live, folder);
        SlowCheckout.Over(live.Services);
    }

    [Fact]
    public async Task Whatever_many_clients_heard_at_once_one_clerk_could_have_said()
    {
        int histories = int.TryParse(Environment.GetEnvironmentVariable("APPLELIVE_HISTORIES"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 6;
        await Wishes.SampleAsync(
            async wishes =>
            {
                Shop shop = await Shop.Open(Season);
                await Task.WhenAll(wishes.Select((own, client) => Task.Run(() => Play(shop, client, own), Stop)));
                // What is left in the end must fit as well.
                foreach (ListingId listing in shop.Listings) await shop.Do(Clients, new Deal.Look(listing));

                Linearizer.Fault(shop.Model, shop.History).ShouldBeNull();
                (await Season.Differences()).ShouldBeEmpty();
            },
            iter: histories,
            threads: 1);
    }

    [Fact]
    public void Two_who_both_had_the_last_box_are_found_out()
    {
        Told[] history = [Had(0, 1, 3, "confirmed as 1 for 100"), Had(1, 2, 4, "confirmed as 2 for 100")];

        Linearizer.Fault(OneBox, history).ShouldNotBeNull().ShouldContain("and not sold-out, 0 left");
    }

    [Fact]
    public void A_look_that_shows_what_was_sold_before_it_began_is_found_out()
    {
        Told[] atOnce = [Had(0, 1, 3, "confirmed as 1 for 100"), new(1, 2, 4, new Deal.Look(OneBox.Shelves.Keys.Single()), "1 at 100", null)];
        Told[] afterwards = [atOnce[0], atOnce[1] with { Sent = 4, Heard = 5 }];

        Linearizer.Fault(OneBox, atOnce).ShouldBeNull();
        Linearizer.Fault(OneBox, afterwards).ShouldNotBeNull().ShouldContain("and not 0 at 100");
    }

    [Fact]
    public void Numbers_that_do_not_follow_each_other_are_found_out() =>
        Linearizer.Fault(OneBox, [Had(0, 1, 2, "confirmed as 3 for 100")]).ShouldNotBeNull().ShouldContain("and not confirmed as 1 for 100");

    private static readonly Model OneBox = new(
        ImmutableSortedDictionary<ListingId, Shelf>.Empty.Add(default, new Shelf(1, 100, OnSale: true, PerBuyer: null)), ImmutableSortedDictionary<OrderId, Bill>.Empty,
        0, Instant.MinValue, Duration.Zero);

    private static Told Had(int client, int sent, int heard, string answer) =>
        new(client, sent, heard, new Deal.Place([(OneBox.Shelves.Keys.Single(), 1)], client, PaidFirst: false), answer, new OrderId(new Guid(client, 0, 0, new byte[8])));

    private static async Task Play(Shop shop, int client, IEnumerable<Wish> wishes)
    {
        foreach (Wish wish in wishes)
        {
            if (DealOf(shop, wish) is { } deal) await shop.Do(client, deal);
        }
    }

    private static Deal? DealOf(Shop shop, Wish wish)
    {
        ListingId listing = shop.Listings[wish.Which % shop.Listings.Count], other = shop.Listings[(wish.Which + 1) % shop.Listings.Count];
        return wish.Kind switch
        {
            Kind.Place => new Deal.Place(wish.Which % 4 == 0 ? [(listing, wish.Much), (other, 1)] : [(listing, wish.Much)], wish.Who, PaidFirst: false),
            Kind.Reserve => new Deal.Place([(listing, wish.Much)], wish.Who, PaidFirst: true),
            Kind.Cancel when shop.AnOrder(wish.Which) is { } order => new Deal.Cancel(order),
            Kind.Expire when shop.AnOrder(wish.Which % 4) is { } order => new Deal.Expire(order),
            Kind.Amend when shop.AnOrder(wish.Which) is { } order => new Deal.Amend(order, listing, wish.Much - 1),
            Kind.Reprice => new Deal.Reprice(listing, 2_000 + wish.Which),
            Kind.Pause => new Deal.Pause(listing),
            Kind.Resume => new Deal.Resume(listing),
            Kind.Look => new Deal.Look(listing),
            _ => null,
        };
    }

    private sealed record Wish(Kind Kind, int Which, int Who, int Much);
}
