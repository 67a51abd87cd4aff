using AppleLive.PayeeAccounts;

namespace AppleLive.Tests.PayeeAccounts;

public sealed class BankAccountNumberTests
{
    [Theory]
    [InlineData("6228480402564890018", "6228480402564890018")]
    [InlineData(" 6228 4804 0256 4890 018 ", "6228480402564890018")]
    [InlineData("6228-4804", "62284804")]
    [InlineData("６２２８４８０４", "62284804")]
    public void A_number_is_read_as_people_write_it(string text, string digits)
    {
        BankAccountNumber.TryParse(text, out BankAccountNumber number).ShouldBeTrue();

        number.Digits.ShouldBe(digits);
        number.ToString().ShouldBe($"**** {digits[^4..]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("123456789012345678901234567890123")]
    [InlineData("1234567a")]
    [InlineData("=12345678")]
    [InlineData("\uD800 12345678")]
    [InlineData("\uFFFE")]
    public void Anything_else_is_no_number(string? text) => BankAccountNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("79927398713", false)]
    [InlineData("79927398710", true)]
    [InlineData("6228480402564890018", false)]
    public void The_last_digit_tells_of_a_slip(string digits, bool mistyped)
    {
        BankAccountNumber.TryParse(digits, out BankAccountNumber number).ShouldBeTrue();

        number.LooksMistyped.ShouldBe(mistyped);
    }
}
