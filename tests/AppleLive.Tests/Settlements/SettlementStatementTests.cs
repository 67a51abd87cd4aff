using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Settlements;
using AppleLive.Villages;

using CsCheck;

namespace AppleLive.Tests.Settlements;

public sealed class SettlementStatementTests
{
    // However parcels' deductions were shared among growers, lines and kinds both add up to the fen.
    [Fact]
    public void Lines_and_kinds_both_add_up()
    {
        Gen.Select(Gen.Long[0, 500].Array[1, 6], Gen.Long[0, 1_000].Array[1, 3]).Array[1, 5].Sample(parcels =>
        {
            var entries = new List<SettlementLine>();
            var booked = new List<RecordedFee>();
            for (int record = 0; record < parcels.Length; record++)
            {
                (long[] weights, long[] kinds) = parcels[record];
                long total = kinds.Sum();
                if (weights.Sum() == 0 || total == 0) continue;
                booked.AddRange(kinds.Select((fen, kind) => new RecordedFee(record, new Fee($"kind {kind}", new Fen(fen)))).Where(fee => fee.Fee.Amount > Fen.Zero));
                entries.AddRange(new Fen(total).Split(weights).Select(part => new SettlementLine(default, default, default, record, Fen.Zero, Fen.Zero, part)));
            }

            SettlementStatement statement = SettlementStatement.Of(entries, booked);

            statement.Lines.ShouldAllBe(line => line.Fees.SumFen(fee => fee.Amount) == line.Entry.Fees && line.Fees.All(fee => fee.Amount > Fen.Zero));
            foreach (var kind in booked.GroupBy(fee => fee.Fee.Kind)) statement.FeesOf(kind.Key).ShouldBe(kind.SumFen(fee => fee.Fee.Amount));
        });
    }

    [Fact]
    public void A_refund_bears_no_deduction()
    {
        var refund = new SettlementLine(new VillageId(), new GrowerId(), new OrderId(), 7, Fen.Zero, new Fen(500), Fen.Zero);

        SettlementStatement.Of([refund], []).Lines.ShouldHaveSingleItem().Fees.ShouldBeEmpty();
    }
}
