using AppleLive.People;
using CsCheck;

namespace AppleLive.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData(" 13800138000\t")]
    [InlineData("138-0013-8000")]
    [InlineData("138 0013 8000")]
    [InlineData("138\u00A00013\u30008000")]
    [InlineData("(138) 0013.8000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("+8613800138000")]
    [InlineData("(+86)13800138000")]
    [InlineData("＋86－138－0013－8000")]
    [InlineData("8613800138000")]
    [InlineData("0086 138 0013 8000")]
    [InlineData("013800138000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("\u202D138 0013 8000\u202C")]
    [InlineData("\u200E+86 138\u200B00138000")]
    public void A_number_is_read_however_people_write_it(string text)
    {
        PhoneNumber.TryParse(text, out PhoneNumber phone).ShouldBeTrue();

        phone.National.ShouldBe("13800138000");
        phone.E164.ShouldBe("+8613800138000");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1380013800")]
    [InlineData("138001380000")]
    [InlineData("12800138000")]
    [InlineData("10086")]
    [InlineData("010-8888-8888")]
    [InlineData("+13800138000")]
    [InlineData("+1 650 253 0000")]
    [InlineData("+852 6123 4567")]
    [InlineData("+86 12800138000")]
    [InlineData("13800138000 ext 5")]
    [InlineData("13800138000,5")]
    [InlineData("13800138000/13900139000")]
    [InlineData("1380013APPL")]
    [InlineData("我的13800138000")]
    [InlineData("📱13800138000")]
    [InlineData("13800138000🍎")]
    [InlineData("tel:13800138000")]
    [InlineData("++++")]
    [InlineData("+")]
    [InlineData("-13800138000x")]
    [InlineData("一三八零零一三八零零零")]
    [InlineData("\0")]
    public void Anything_else_is_no_number(string? text)
    {
        PhoneNumber.TryParse(text, out PhoneNumber phone).ShouldBeFalse();

        phone.ShouldBe(default);
    }

    [Fact]
    public void Every_prefix_the_rule_allows_is_read_even_where_the_library_knows_none() =>
        Gen.Select(Gen.Int[3, 9], Gen.Int[0, 999_999_999]).Sample((second, rest) =>
        {
            string digits = $"1{second}{rest:000000000}";
            foreach (string written in new[] { digits, "+86" + digits, "+86 " + digits[..3] + "-" + digits[3..7] + "-" + digits[7..], "0086" + digits })
            {
                PhoneNumber.TryParse(written, out PhoneNumber phone).ShouldBeTrue(written);
                phone.National.ShouldBe(digits);
            }
        });

    [Theory]
    [InlineData("+8617951234567")]
    [InlineData("+86 179 1234 5678")]
    [InlineData("+8617911112222")]
    [InlineData("0086 14000000000")]
    public void A_number_that_begins_like_a_dialling_prefix_is_read_whole(string text)
    {
        PhoneNumber.TryParse(text, out PhoneNumber phone).ShouldBeTrue();

        phone.National.Length.ShouldBe(11);
        text.Replace(" ", "").ShouldEndWith(phone.National);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.String.Sample(text => PhoneNumber.TryParse(text, out PhoneNumber phone) == (phone != default));

    [Fact]
    public void A_very_long_text_is_refused() => PhoneNumber.TryParse(new string('1', 10_000_000), out _).ShouldBeFalse();

    [Fact]
    public void Its_text_form_is_masked()
    {
        PhoneNumber.TryParse("13812341234", out PhoneNumber phone).ShouldBeTrue();

        phone.ToString().ShouldBe("138****1234");
        $"{default(PhoneNumber)}".ShouldBe("***");
    }
}
