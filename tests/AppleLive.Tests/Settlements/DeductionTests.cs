using System.Globalization;

using AppleLive.Money;
using AppleLive.Settlements;

namespace AppleLive.Tests.Settlements;

/// <summary>Every fen that is deducted is explained in words before the sale.</summary>
public sealed class DeductionTests
{
    private static readonly AtCostPolicy Policy = new(new SettlementOptions { PackagingFenPerBox = 150, ShippingFenPerBox = 455 });

    [Fact]
    public void Every_kind_of_fee_is_explained()
    {
        IReadOnlyList<Fee> fees = Policy.FeesOf(new SettledParcel(3, new Fen(9_000), new Fen(77)));

        fees.Select(fee => (fee.Kind, fee.Amount.Value)).ShouldBe([("packaging", 450), ("shipping", 1_365), ("gateway", 77)]);
        fees.Select(fee => fee.Kind).Except(Policy.Deductions.Select(deduction => deduction.Kind)).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_say_the_figures_in_both_languages()
    {
        Deduction shipping = Policy.Deductions.Single(deduction => deduction.Kind == "shipping");

        shipping.In(CultureInfo.GetCultureInfo("zh-CN")).ShouldBe(new DeductionWords("运费", "每箱 ¥4.55"));
        shipping.In(CultureInfo.GetCultureInfo("en")).ShouldBe(new DeductionWords("Shipping", "¥4.55 a box"));
        shipping.PerBox.ShouldBe(new Fen(455));
    }
}
