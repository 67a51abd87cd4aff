using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;

using CsCheck;

namespace AppleLive.Conformance;

/// <summary>The flash sale: never one box too many, whoever comes at the same moment.</summary>
public abstract class CheckoutSuite : StorageSuite
{
    [Fact]
    public async Task Two_lines_of_one_order_cannot_pass_on_the_same_last_box()
    {
        ListingId listing = await Season.ListingOf(boxes: 1);

        Refusal why = await Season.Place(Order.Of(listing, boxes: 1).And(listing, boxes: 1)).ShouldBeRefused(Refusals.SoldOut);

        (why.Details["listing"], why.Details["availableBoxes"]).ShouldBe((listing, 1L));
        (await Season.Available(listing)).ShouldBe(1);
    }

    [Fact]
    public async Task One_box_is_sold_once_to_sixty_four_who_want_it()
    {
        ListingId listing = await Season.ListingOf(boxes: 1);

        Outcome<PlacedOrder>[] answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(buyer => Season.Place(Order.Of(listing).For(Phone(buyer)))));

        answers.Count(answer => answer is Outcome<PlacedOrder>.Accepted).ShouldBe(1);
        answers.OfType<Outcome<PlacedOrder>.Refused>().ShouldAllBe(refused => refused.Why.Slug == Refusals.SoldOut && (long)refused.Why.Details["availableBoxes"] == 0);
        (await Season.Listing(listing)).StateName.ShouldBe("soldOut");
    }

    [Fact]
    public async Task Fifty_boxes_are_fifty_boxes_and_every_refusal_tells_the_truth()
    {
        ListingId listing = await Season.ListingOf(boxes: 50);
        long[] wishes = [.. Enumerable.Range(0, 400).Select(buyer => (buyer % 3) + 1L)];

        Outcome<PlacedOrder>[] answers = await Task.WhenAll(wishes.Select((boxes, buyer) => Season.Place(Order.Of(listing, boxes).For(Phone(buyer)))));

        wishes.Zip(answers).Where(pair => pair.Second is Outcome<PlacedOrder>.Accepted).Sum(pair => pair.First).ShouldBe(50);
        foreach ((long boxes, Outcome<PlacedOrder> answer) in wishes.Zip(answers))
        {
            if (!answer.IsRefused(out Refusal? why, out _)) continue;
            why.Slug.ShouldBe(Refusals.SoldOut);
            ((long)why.Details["availableBoxes"]).ShouldBeLessThan(boxes);
        }

        (await Season.Available(listing)).ShouldBe(0);
        answers.OfType<Outcome<PlacedOrder>.Accepted>().Select(accepted => accepted.Value.Number).ShouldBeUnique();
    }

    [Fact]
    public async Task Listings_of_one_lot_share_its_grams_and_never_a_box()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10 * TestSeason.BoxGrams);
        ListingId six = await Season.ListingOf((lot, 6)), four = await Season.ListingOf((lot, 4));
        Refusal why = await Season.Listings.DraftAsync(TestSeason.AListing((lot, TestSeason.BoxGrams)), Season.Officer, Season.Key(), Stop)
            .ShouldBeRefused(Refusals.MoreThanAttested);
        why.Details["availableGrams"].ShouldBe(0L);

        Outcome<PlacedOrder>[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(buyer => Season.Place(Order.Of(buyer % 2 == 0 ? six : four).For(Phone(buyer)))));

        answers.Count(answer => answer is Outcome<PlacedOrder>.Accepted).ShouldBe(10);
        ((await Season.Listing(six)).SoldBoxes, (await Season.Listing(four)).SoldBoxes).ShouldBe((6, 4));
    }

    [Fact]
    public async Task The_next_box_comes_from_the_lot_that_has_sold_least_of_its_own()
    {
        LotId small = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 4 * TestSeason.BoxGrams);
        LotId large = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 8 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf((large, 8), (small, 4));

        // 0/4 and 0/8 are equal: the older lot; then 1/4 > 0/8, 1/4 > 1/8, and 1/4 = 2/8.
        OrderId three = await Season.Placed(Order.Of(listing, boxes: 3));
        OrderId one = await Season.Placed(Order.Of(listing));

        (await Fills(three)).ShouldBe([(small, 1L), (large, 2L)]);
        (await Fills(one)).ShouldBe([(small, 1L)]);
    }

    [Fact]
    public async Task A_box_that_comes_back_goes_to_its_own_lot()
    {
        LotId small = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 4 * TestSeason.BoxGrams);
        LotId large = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 8 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf((small, 4), (large, 8));
        OrderId three = await Season.Placed(Order.Of(listing, boxes: 3));
        await Season.Placed(Order.Of(listing, boxes: 3));

        await Season.Orders.CancelAsync(three, Season.Key(), Stop).Answer();

        (await Season.Listing(listing)).Allocations.Select(each => (each.Lot, each.SoldBoxes)).ShouldBe([(small, 1L), (large, 2L)]);
    }

    [Fact]
    public async Task However_orders_come_every_lot_sells_at_the_same_pace()
    {
        await Gen.Select(Gen.Long[1, 9].Array[1, 4], Gen.Long[1, 7].Array[1, 12]).SampleAsync(
            async (lots, orders) =>
            {
                TestGrower grower = await Season.GrowerIn(Season.Sanwan);
                var allocated = new List<(LotId, long)>();
                foreach (long boxes in lots) allocated.Add((await Season.LotOf(grower, boxes * TestSeason.BoxGrams), boxes));
                ListingId listing = await Season.ListingOf([.. allocated]);
                await Task.WhenAll(orders.Select((boxes, buyer) => Season.Place(Order.Of(listing, boxes).For(Phone(buyer)))));

                // Had a lot run ahead, a box of it would have been taken while another lot had sold less of its own.
                Allocation[] after = [.. (await Season.Listing(listing)).Allocations.Where(each => each.SoldBoxes > 0)];
                Allocation[] open = [.. (await Season.Listing(listing)).Allocations.Where(each => each.SoldBoxes < each.Boxes)];
                foreach (Allocation ahead in after)
                    open.ShouldAllBe(behind => (ahead.SoldBoxes - 1) * behind.Boxes <= behind.SoldBoxes * ahead.Boxes);
            },
            iter: 8,
            threads: 1);
    }

    [Fact]
    public async Task A_buyer_has_so_many_boxes_of_a_listing_and_no_more_in_one_order_or_in_several()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 20 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf(TestSeason.AListing((lot, 20 * TestSeason.BoxGrams)) with { PerBuyerBoxes = 3 });

        await Season.Place(Order.Of(listing, boxes: 2).And(listing, boxes: 2)).ShouldBeRefused(Refusals.BuyerLimit);
        OrderId two = await Season.Placed(Order.Of(listing, boxes: 2));
        Refusal why = await Season.Place(Order.Of(listing, boxes: 2)).ShouldBeRefused(Refusals.BuyerLimit);
        (why.Details["perBuyerBoxes"], why.Details["hadBoxes"]).ShouldBe((3L, 2L));
        await Season.Placed(Order.Of(listing, boxes: 2).For("13900000002"));
        await Season.Orders.CancelAsync(two, Season.Key(), Stop).Answer();
        await Season.Placed(Order.Of(listing, boxes: 3));

        (await Season.Listing(listing)).SoldBoxes.ShouldBe(5);
    }

    [Fact]
    public async Task A_buyer_who_sends_many_orders_at_once_still_meets_his_limit()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 20 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf(TestSeason.AListing((lot, 20 * TestSeason.BoxGrams)) with { PerBuyerBoxes = 3 });

        Outcome<PlacedOrder>[] answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Season.Place(Order.Of(listing))));

        answers.Count(answer => answer is Outcome<PlacedOrder>.Accepted).ShouldBe(3);
    }

    [Fact]
    public async Task One_command_that_breaks_does_not_fail_its_neighbours()
    {
        ListingId listing = await Season.ListingOf(boxes: 40);
        HeldStore held = await HeldStore.Hold(Season, listing);
        Task<Outcome<PlacedOrder>>[] before = [.. Enumerable.Range(0, 10).Select(buyer => Season.Place(Order.Of(listing).For(Phone(buyer))))];
        Task<Outcome<PlacedOrder>> broken = Season.Place(Order.Of(listing, boxes: 5) with { Payment = BrokenGateway.GatewayName });
        Task<Outcome<PlacedOrder>>[] after = [.. Enumerable.Range(10, 10).Select(buyer => Season.Place(Order.Of(listing).For(Phone(buyer))))];
        await held.LetGo();

        await Should.ThrowAsync<InvalidTimeZoneException>(broken);
        foreach (Task<Outcome<PlacedOrder>> neighbour in before.Concat(after)) await neighbour.Answer();
        (await Season.Available(listing)).ShouldBe(20);
    }

    [Fact]
    public async Task A_full_queue_says_busy_and_has_done_nothing()
    {
        await using TestSeason small = await TestSeason.Open(UseStorage, options => (options.CheckoutLane.Capacity, options.CheckoutLane.MaximumBatch) = (1, 1));
        ListingId listing = await small.ListingOf(boxes: 10);
        HeldStore held = await HeldStore.Hold(small, listing);

        // One may be with the writer and one in the queue; there is no room for a third.
        (IdempotencyKey Key, Task<Outcome<PlacedOrder>> Answer)[] tries = [.. Enumerable.Range(0, 3).Select(_ => Try(small.Key()))];
        await held.LetGo();
        await Task.WhenAll(tries.Select(each => each.Answer));

        (IdempotencyKey Key, Task<Outcome<PlacedOrder>> Answer)[] busy = [.. tries.Where(each => each.Answer.Result is Outcome<PlacedOrder>.Refused)];
        busy.ShouldNotBeEmpty();
        busy.ShouldAllBe(each => ((Outcome<PlacedOrder>.Refused)each.Answer.Result).Why.Slug == Refusals.Busy);
        (await small.Available(listing)).ShouldBe(10 - (3 - busy.Length));
        await Try(busy[0].Key).Answer.Answer();

        (IdempotencyKey Key, Task<Outcome<PlacedOrder>> Answer) Try(IdempotencyKey key) => (key, small.Orders.PlaceAsync(Order.Of(listing), key, Stop));
    }

    [Fact]
    public async Task A_host_that_stops_still_decides_what_it_has_taken()
    {
        string folder = Directory.CreateTempSubdirectory("applelive-").FullName;
        TestSeason stopping = await TestSeason.Open(UseStorage, folder: folder);
        ListingId listing = await stopping.ListingOf(boxes: 10);
        OrderDesk orders = stopping.Orders;
        HeldStore held = await HeldStore.Hold(stopping, listing);
        Task<Outcome<PlacedOrder>>[] inFlight = [.. Enumerable.Range(0, 5).Select(buyer => stopping.Place(Order.Of(listing).For(Phone(buyer))))];

        Task closed = stopping.Close().AsTask();
        await orders.PlaceAsync(Order.Of(listing), new IdempotencyKey("too late"), Stop).ShouldBeRefused(Refusals.Busy);
        await held.LetGo();
        await closed;

        foreach (Task<Outcome<PlacedOrder>> order in inFlight) await order.Answer();
        await using TestSeason again = await TestSeason.Open(UseStorage, folder: folder);
        (await again.Available(listing)).ShouldBe(5);
    }

    private async Task<IReadOnlyList<(LotId Lot, long Boxes)>> Fills(OrderId order) =>
        [.. (await Season.File(order)).Order.Lines.Single().Fills.Select(fill => (fill.Lot, fill.Boxes))];

    private static string Phone(int buyer) => $"139{buyer:D8}";
}
