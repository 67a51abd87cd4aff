using AppleLive.Money;

using CsCheck;

namespace AppleLive.Tests.Money;

public sealed class FenTests
{
    [Theory]
    [InlineData(101, new long[] { 1, 9 }, new long[] { 10, 91 })]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(101, new long[] { 1, 1, 1 }, new long[] { 34, 34, 33 })]
    [InlineData(1, new long[] { 1, 1 }, new long[] { 1, 0 })]
    [InlineData(0, new long[] { 3, 7 }, new long[] { 0, 0 })]
    [InlineData(10, new long[] { 0, 5, 0 }, new long[] { 0, 10, 0 })]
    [InlineData(7, new long[] { 2, 3, 2 }, new long[] { 2, 3, 2 })]
    [InlineData(long.MaxValue, new[] { long.MaxValue, long.MaxValue }, new[] { (long.MaxValue / 2) + 1, long.MaxValue / 2 })]
    public void An_amount_is_split_by_the_largest_remainder(long whole, long[] weights, long[] parts) =>
        new Fen(whole).Split(weights).ShouldBe(parts.Select(part => new Fen(part)));

    [Fact]
    public void Parts_add_up_and_are_within_a_fen_of_their_due() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue].Array[1, 20]).Where((_, weights) => weights.Any(weight => weight > 0)).Sample((whole, weights) =>
        {
            IReadOnlyList<Fen> parts = new Fen(whole).Split(weights);
            Int128 sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);

            parts.Aggregate((Int128)0, (total, part) => total + part.Value).ShouldBe(whole);
            for (int i = 0; i < weights.Length; i++)
            {
                Int128 floor = (Int128)whole * weights[i] / sum;
                ((Int128)parts[i].Value).ShouldBeInRange(floor, floor + ((Int128)whole * weights[i] % sum == 0 ? 0 : 1));
            }
        });

    [Fact]
    public void What_cannot_be_split_is_an_error()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Fen(-1).Split([1]));
        Should.Throw<ArgumentException>(() => new Fen(1).Split([]));
        Should.Throw<ArgumentException>(() => new Fen(1).Split([0, 0]));
        Should.Throw<ArgumentException>(() => new Fen(1).Split([2, -1]));
    }

    [Fact]
    public void Arithmetic_that_overflows_throws()
    {
        var most = new Fen(long.MaxValue);

        Should.Throw<OverflowException>(() => most + new Fen(1));
        Should.Throw<OverflowException>(() => -most - new Fen(2));
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => new[] { most, most }.Sum());
    }

    [Fact]
    public void Amounts_compare_and_add_up()
    {
        (new Fen(2_990) * 3 - new Fen(500)).ShouldBe(new Fen(8_470));
        (new Fen(1) < new Fen(2) && new Fen(2) > new Fen(1) && new Fen(1) <= new Fen(1) && new Fen(1) >= new Fen(1)).ShouldBeTrue();
        Array.Empty<Fen>().Sum().ShouldBe(Fen.Zero);
        new Fen(-300).ToString().ShouldBe("-300 fen");
    }
}
