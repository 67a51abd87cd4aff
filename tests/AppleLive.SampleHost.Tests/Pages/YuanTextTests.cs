using AppleLive.SampleHost.Pages.Work.Accounting;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class YuanTextTests
{
    [Theory]
    [InlineData("29.90", 2_990)]
    [InlineData("29.9", 2_990)]
    [InlineData("1,234.50", 123_450)]
    [InlineData("１２", 1_200)]
    [InlineData("１２．３４", 1_234)]
    [InlineData(" ￥ 1 234 元 ", 123_400)]
    [InlineData("¥0.01", 1)]
    [InlineData("0", 0)]
    [InlineData("9999999999.99", 999_999_999_999)]
    public void An_amount_is_read_as_people_type_it(string typed, long fen)
    {
        YuanText.Read(typed, out long? read).ShouldBeNull();

        read.ShouldBe(fen);
    }

    [Theory]
    [InlineData("12.345", "money.amount.decimals")]
    [InlineData("-1", "money.amount.negative")]
    [InlineData("－1", "money.amount.negative")]
    [InlineData("1e9", "money.amount.unreadable")]
    [InlineData("12,34", "money.amount.unreadable")]
    [InlineData("1.", "money.amount.unreadable")]
    [InlineData(".5", "money.amount.unreadable")]
    [InlineData("1.2.3", "money.amount.unreadable")]
    [InlineData("=1+1", "money.amount.unreadable")]
    [InlineData("一百", "money.amount.unreadable")]
    [InlineData("\uD800", "money.amount.unreadable")]
    [InlineData("10000000000", "money.amount.too-large")]
    [InlineData("99999999999999999999999999999999999", "money.amount.too-large")]
    public void What_could_mean_several_things_is_asked_again(string typed, string says)
    {
        YuanText.Read(typed, out long? read).ShouldBe(says);

        read.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_is_nothing(string? typed)
    {
        YuanText.Read(typed, out long? read).ShouldBeNull();

        read.ShouldBeNull();
    }
}
