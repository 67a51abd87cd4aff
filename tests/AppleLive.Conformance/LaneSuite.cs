using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Storage;

using CsCheck;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace AppleLive.Conformance;

/// <summary>The checkout lane when its store goes away, its callers leave or its host stops: nobody is told what is not so, and nothing happens twice.</summary>
public abstract class LaneSuite : StorageSuite
{
    private readonly FakeTimeProvider time = new();

    private FailingCheckout Store => Season.Get<FailingCheckout>();

    /// <summary>Adds the engine's storage as it is.</summary>
    protected abstract void UseEngine(IAppleLiveBuilder live, string folder);

    protected sealed override void UseStorage(IAppleLiveBuilder live, string folder)
    {
        UseEngine(live, folder);
        FailingCheckout.Over(live.Services);
        live.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
    }

    [Fact]
    public async Task While_the_store_is_away_callers_hear_busy_and_only_one_a_second_is_sent_there()
    {
        ListingId listing = await Season.ListingOf(boxes: 90);
        Store.Otherwise = Fault.NeverBegun;
        await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);

        for (int buyer = 0; buyer < 20; buyer++) await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);
        Store.Attempts.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        for (int buyer = 0; buyer < 20; buyer++) await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);

        Store.Attempts.ShouldBe(2);
        Season.Get<CheckoutLane>().Standing.StoreFailed.ShouldBe(TimeSpan.Zero);
        (await Season.Available(listing)).ShouldBe(90);
    }

    [Fact]
    public async Task A_store_that_is_back_is_found_by_the_next_caller_and_all_are_served_again()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        Store.Next(Fault.NeverBegun);
        await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);
        time.Advance(TimeSpan.FromSeconds(1));

        await Season.Placed(Order.Of(listing));
        await Season.Placed(Order.Of(listing));

        Season.Get<CheckoutLane>().Standing.StoreFailed.ShouldBeNull();
        (await Season.Available(listing)).ShouldBe(18);
    }

    [Fact]
    public async Task A_whole_batch_is_turned_away_by_one_attempt_and_so_is_whoever_queued_behind_it()
    {
        ListingId listing = await Season.ListingOf(boxes: 90);
        var gate = new TaskCompletionSource();
        (Store.Gate, Store.Otherwise) = (gate.Task, Fault.NeverBegun);
        Task<Outcome<PlacedOrder>>[] orders = [.. Enumerable.Range(0, 40).Select(_ => Season.Place(Order.Of(listing)))];

        gate.SetResult();
        foreach (Task<Outcome<PlacedOrder>> order in orders) await order.ShouldBeRefused(Refusals.Busy);

        Store.Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(Fault.NeverHeardOf)]
    [InlineData(Fault.Undone)]
    public async Task A_commit_whose_answer_was_lost_is_looked_up_and_happens_once(Fault fault)
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        IdempotencyKey key = Season.Key();
        Store.Next(fault);

        PlacedOrder placed = await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer();

        (await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer()).ShouldBe(placed);
        (await Season.Available(listing)).ShouldBe(19);
    }

    [Theory]
    [InlineData(Fault.NeverHeardOf)]
    [InlineData(Fault.Undone)]
    public async Task What_nobody_knows_stays_unknown_until_its_key_is_sent_again(Fault fault)
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        IdempotencyKey key = Season.Key();
        Store.Next(fault, Fault.NeverBegun);

        (await Should.ThrowAsync<StoreAwayException>(Season.Orders.PlaceAsync(Order.Of(listing), key, Stop))).MayBeWritten.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer();

        (await Season.Available(listing)).ShouldBe(19);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_whose_caller_has_gone_is_decided_once()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        IdempotencyKey key = Season.Key();
        var gate = new TaskCompletionSource();
        Store.Gate = gate.Task;
        using var gone = new CancellationTokenSource();
        Task<Outcome<PlacedOrder>> order = Season.Orders.PlaceAsync(Order.Of(listing), key, gone.Token);

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(order);
        gate.SetResult();

        (await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop)).ShouldBeOfType<Outcome<PlacedOrder>.Accepted>().Replayed.ShouldBeTrue();
        (await Season.Available(listing)).ShouldBe(19);
    }

    [Fact]
    public async Task A_host_out_of_patience_turns_away_who_waits_and_leaves_open_what_is_in_flight()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        CheckoutLane lane = Season.Get<CheckoutLane>();
        var gate = new TaskCompletionSource();
        Store.Gate = gate.Task;
        IdempotencyKey key = Season.Key();
        Task<Outcome<PlacedOrder>> inFlight = Season.Orders.PlaceAsync(Order.Of(listing), key, Stop);
        while (Store.Attempts == 0) await Task.Yield();
        Task<Outcome<PlacedOrder>> waiting = Season.Place(Order.Of(listing));

        await lane.DrainAsync(new CancellationToken(canceled: true));
        await waiting.ShouldBeRefused(Refusals.Busy);
        (await Should.ThrowAsync<StoreAwayException>(inFlight)).MayBeWritten.ShouldBeTrue();
        await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);

        lane.Standing.IsOpen.ShouldBeFalse();
        gate.SetResult();
        await lane.DrainAsync(Stop);
        (await Season.Available(listing)).ShouldBe(19);
    }

    [Fact]
    public async Task An_order_made_smaller_and_cancelled_in_one_batch_is_told_as_both()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 3));
        await InOneBatch(
            () => Season.Orders.AmendAsync(order, Order.To(listing, 1), Season.Officer, Season.Key(), Stop),
            () => Season.Orders.CancelAsync(order, Season.Key(), Stop));

        // Two boxes are rotten and one is back on sale.
        (await Season.Available(listing)).ShouldBe(18);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Boxes_taken_away_from_a_buyer_are_his_to_buy_again_in_the_same_batch()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 20 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf(TestSeason.AListing((lot, 20 * TestSeason.BoxGrams)) with { PerBuyerBoxes = 3 });
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 3));
        Task<Outcome<PlacedOrder>>? placed = null;
        await InOneBatch(
            () => Season.Orders.AmendAsync(order, Order.To(listing, 1), Season.Officer, Season.Key(), Stop),
            () => placed = Season.Place(Order.Of(listing, boxes: 2)));

        await placed!.Answer();
    }

    [Fact]
    public async Task However_many_want_how_much_first_come_is_first_served()
    {
        await Gen.Select(Gen.Long[1, 12].Array[2], Gen.Select(Gen.Long[0, 4], Gen.Long[0, 4]).Array[1, 30]).SampleAsync(
            async (stock, wishes) =>
            {
                ListingId[] listings = [await Season.ListingOf(stock[0]), await Season.ListingOf(stock[1])];
                var gate = new TaskCompletionSource();
                Store.Gate = gate.Task;
                (long, long)[] wanted = [.. wishes.Where(wish => wish.Item1 + wish.Item2 > 0)];
                Task<Outcome<PlacedOrder>>[] answers = [.. wanted.Select((wish, buyer) => Season.Place(Of(listings, wish).For($"139{buyer:D8}")))];
                gate.SetResult();

                long[] left = [.. stock];
                foreach (((long first, long second), Task<Outcome<PlacedOrder>> answer) in wanted.Zip(answers))
                {
                    if ((await answer).IsRefused(out Refusal? why, out _))
                    {
                        int lacking = first > left[0] ? 0 : 1;
                        why.Slug.ShouldBe(Refusals.SoldOut);
                        (why.Details["listing"], why.Details["availableBoxes"]).ShouldBe((listings[lacking], left[lacking]));
                        (first > left[0] || second > left[1]).ShouldBeTrue();
                        continue;
                    }

                    left[0] -= first;
                    left[1] -= second;
                    left.Min().ShouldBeGreaterThanOrEqualTo(0);
                }

                Store.Gate = Task.CompletedTask;
                (await Season.Available(listings[0]), await Season.Available(listings[1])).ShouldBe((left[0], left[1]));
            },
            iter: 12,
            threads: 1);
    }

    // Behind one that is in flight.
    private async Task InOneBatch(params Func<Task>[] commands)
    {
        ListingId other = await Season.ListingOf(boxes: 1);
        var gate = new TaskCompletionSource();
        Store.Gate = gate.Task;
        int attempts = Store.Attempts;
        Task first = Season.Place(Order.Of(other).For("13900000009"));
        while (Store.Attempts == attempts) await Task.Yield();
        var all = new List<Task> { first };
        foreach (Func<Task> command in commands)
        {
            all.Add(command());
            while (Season.Get<CheckoutLane>().Standing.Waiting < all.Count - 1) await Task.Yield();
        }

        gate.SetResult();
        await Task.WhenAll(all);
        Store.Attempts.ShouldBe(attempts + 2);
    }

    private static NewOrder Of(ListingId[] listings, (long First, long Second) wish) => wish switch
    {
        (0, var second) => Order.Of(listings[1], second),
        (var first, 0) => Order.Of(listings[0], first),
        (var first, var second) => Order.Of(listings[0], first).And(listings[1], second),
    };
}
