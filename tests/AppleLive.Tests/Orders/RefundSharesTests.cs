using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Villages;

using CsCheck;

using NodaTime;

namespace AppleLive.Tests.Orders;

public sealed class RefundSharesTests
{
    private static readonly Gen<GrowerShare[]> Shares = Gen.Long[0, 10_000].Array[1, 8]
        .Select(amounts => amounts.Select((fen, i) => Share(i, fen)).ToArray());

    [Fact]
    public void A_refund_is_shared_in_proportion_to_what_is_left()
    {
        GrowerShare[] left = [Share(0, 100), Share(1, 900), Share(2, 0)];

        RefundShares.Of(new Fen(101), left).ShouldBe([Share(0, 10), Share(1, 91)]);
        RefundShares.Of(new Fen(1_000), left).ShouldBe([Share(0, 100), Share(1, 900)]);
        RefundShares.Of(new Fen(1), left).ShouldBe([Share(1, 1)]);
    }

    [Fact]
    public void Parts_add_up_and_nobody_gives_more_than_is_left_of_his() =>
        (from left in Shares
         let most = left.Sum(share => share.Amount.Value)
         where most > 0
         from fen in Gen.Long[1, most]
         select (left, fen)).Sample((left, fen) =>
        {
            IReadOnlyList<GrowerShare> parts = RefundShares.Of(new Fen(fen), left);

            parts.SumFen(part => part.Amount).ShouldBe(new Fen(fen));
            parts.ShouldAllBe(part => part.Amount > Fen.Zero && part.Amount <= left.Single(share => share.Grower == part.Grower).Amount);
        });

    [Fact]
    public void However_often_money_goes_back_it_is_never_more_than_came_in() =>
        Gen.Select(Shares, Gen.Long[1, 30_000].Array[0, 10], Gen.Bool.Array[10]).Sample((paid, wishes, failed) =>
        {
            var payment = new Payment(default, default, "offline", [.. paid.Where(share => share.Amount > Fen.Zero)], Fen.Zero, [], null, null, default);
            var refunds = new List<Refund>();
            foreach ((long wish, bool fails) in wishes.Zip(failed))
            {
                IReadOnlyList<GrowerShare> left = RefundShares.Left(payment, refunds);
                long fen = Math.Min(wish, left.Sum(share => share.Amount.Value));
                if (fen > 0) refunds.Add(Refund(RefundShares.Of(new Fen(fen), left), fails ? RefundState.Failed : RefundState.Succeeded));
            }

            RefundShares.Left(payment, refunds).ShouldAllBe(share => share.Amount >= Fen.Zero);
            Fen given = refunds.Where(refund => refund.State != RefundState.Failed).SumFen(refund => refund.Amount);
            (given + RefundShares.Left(payment, refunds).SumFen(share => share.Amount)).ShouldBe(payment.Amount);
        });

    [Fact]
    public void Fewer_goods_give_back_their_price_but_never_more_than_is_left() =>
        Gen.Select(Shares, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((before, kept, open) =>
        {
            GrowerShare[] after = [.. before.Select(share => share with { Amount = Part(share.Amount, kept) })];
            GrowerShare[] left = [.. before.Select(share => share with { Amount = Part(share.Amount, open) })];

            IReadOnlyList<GrowerShare> back = RefundShares.ForLess(before, after, left);

            foreach ((GrowerShare was, GrowerShare now, GrowerShare most) in before.Zip(after, left))
            {
                Fen less = was.Amount - now.Amount;
                back.Where(share => share.Grower == was.Grower).SumFen(share => share.Amount).ShouldBe(less < most.Amount ? less : most.Amount);
            }
        });

    private static Fen Part(Fen amount, double of) => new((long)(amount.Value * of));

    private static GrowerShare Share(int grower, long fen) =>
        new(new VillageId(new Guid(grower / 2, 0, 0, new byte[8])), new GrowerId(new Guid(grower, 0, 0, new byte[8])), new Fen(fen));

    private static Refund Refund(IReadOnlyList<GrowerShare> shares, RefundState state) =>
        new(default, default(OrderId), RefundKind.Goodwill, shares, Fen.Zero, state, default(Instant), null, null);
}
