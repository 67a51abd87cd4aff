using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;

using CsCheck;

namespace AppleLive.Tests.Orders;

public sealed class NextBoxTests
{
    private static readonly Gen<(Allocation[] Lots, long Boxes)> Orders =
        from boxes in Gen.Long[1, 12].Array[1, 6]
        from sold in Gen.Long[0, 12].Array[boxes.Length]
        let lots = boxes.Zip(sold, (all, taken) => (all, Math.Min(all, taken))).Select((lot, i) => Lot(i, lot.all, lot.Item2)).ToArray()
        let left = lots.Sum(lot => lot.Boxes - lot.SoldBoxes)
        where left > 0
        from wanted in Gen.Long[1, left]
        select (lots, wanted);

    [Fact]
    public void The_lot_that_has_sold_least_of_its_own_is_next_and_the_older_one_where_they_are_equal()
    {
        Allocation[] lots = [Lot(0, boxes: 4, sold: 0), Lot(1, boxes: 8, sold: 0)];

        NextBox.Fill(lots, 1).Fills.ShouldBe([Fill(lots[0], 1)]);
        NextBox.Fill(lots, 3).Fills.ShouldBe([Fill(lots[0], 1), Fill(lots[1], 2)]);
        NextBox.Fill(lots, 12).Fills.ShouldBe([Fill(lots[0], 4), Fill(lots[1], 8)]);
        Should.Throw<InvalidOperationException>(() => NextBox.Fill(lots, 13));
    }

    [Fact]
    public void Fills_add_up_and_no_lot_gives_more_than_it_has() => Orders.Sample((lots, boxes) =>
    {
        (IReadOnlyList<BoxFill> fills, IReadOnlyList<Allocation> after) = NextBox.Fill(lots, boxes);

        fills.Sum(fill => fill.Boxes).ShouldBe(boxes);
        fills.ShouldAllBe(fill => fill.Boxes > 0);
        after.ShouldAllBe(lot => lot.SoldBoxes <= lot.Boxes);
        lots.Zip(after).ShouldAllBe(pair => pair.Second.SoldBoxes - pair.First.SoldBoxes == fills.Where(fill => fill.Lot == pair.First.Lot).Sum(fill => fill.Boxes));
    });

    [Fact]
    public void Boxes_ordered_together_come_from_the_lots_they_would_come_from_one_by_one() => Orders.Sample((lots, boxes) =>
    {
        IReadOnlyList<Allocation> oneByOne = lots;
        for (long box = 0; box < boxes; box++) oneByOne = NextBox.Fill(oneByOne, 1).After;

        NextBox.Fill(lots, boxes).After.ShouldBe(oneByOne);
    });

    [Fact]
    public void A_pencil_finds_the_same_lot() => Orders.Sample((lots, _) =>
    {
        Allocation pencil = lots.Where(lot => lot.SoldBoxes < lot.Boxes).MinBy(lot => ((double)lot.SoldBoxes / lot.Boxes, lot.Lot))!;

        NextBox.Fill(lots, 1).Fills.Single().Lot.ShouldBe(pencil.Lot);
    });

    private static Allocation Lot(int number, long boxes, long sold) =>
        new(new LotId(new Guid(number + 1, 0, 0, new byte[8])), new GrowerId(Guid.Empty), boxes * 2_500, boxes, sold);

    private static BoxFill Fill(Allocation lot, long boxes) => new(lot.Lot, lot.Grower, boxes);
}
