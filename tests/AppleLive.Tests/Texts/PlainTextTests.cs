using AppleLive.Texts;
using CsCheck;

namespace AppleLive.Tests.Texts;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("王小明")]
    [InlineData("👨‍👩‍👧‍👦 🍎🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("تفاح أحمر")]
    [InlineData("תפוח \u200Fאדום\u200E")]
    [InlineData("𠮷田")]
    [InlineData("O'Brien <b>&amp;")]
    public void Any_language_and_any_emoji_may_be_written(string text) => PlainText.Fault(text, 30, required: true).ShouldBeNull();

    // Not InlineData: an attribute's text is stored as UTF-8, which turns half a pair into U+FFFD.
    public static readonly TheoryData<string> Forbidden =
    [
        "a\0b", "a\u0007b", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\nb", "a\tb", "a\u202Ab", "a\u202Eb", "a\u2066b", "a\u2069b",
        "a\uFEFFb", "\uFEFFab", "a\uFFFEb", "a\uFFFFb", "a\uFDD0b", "a\uFDEFb", "a\U0001FFFEb", "a\U0010FFFFb",
        "a\uD83C", "\uDF4Ea", "\uDF4E\uD83C", "\uD83C\uD83C\uDF4E",
    ];

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void Characters_that_hide_or_break_text_are_a_fault(string text) =>
        PlainText.Fault(text, 30, required: true).ShouldBe(FieldRules.Characters);

    [Fact]
    public void Lines_and_tabs_may_stand_where_several_lines_may()
    {
        PlainText.Fault("first\r\nsecond\rthird\n\tfourth", 30, required: true, multiline: true).ShouldBeNull();
        PlainText.Clean("first\r\nsecond\rthird").ShouldBe("first\nsecond\nthird");
        PlainText.Fault("a\u202Eb", 30, required: true, multiline: true).ShouldBe(FieldRules.Characters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u3000\u00A0")]
    [InlineData("\u200B\u200D")]
    public void What_shows_nothing_is_nothing(string? text)
    {
        PlainText.Fault(text, 30, required: true).ShouldBe(FieldRules.Required);
        PlainText.Fault(text, 30, required: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("🍎🍎🍎", 3, null)]
    [InlineData("🍎🍎🍎🍎", 3, FieldRules.TooLong)]
    [InlineData("  abc  ", 3, null)]
    [InlineData("e\u0301e\u0301e\u0301", 3, null)]
    public void Length_counts_scalar_values_after_cleaning(string text, int maximum, string? fault) =>
        PlainText.Fault(text, maximum, required: true).ShouldBe(fault);

    [Fact]
    public void Text_is_kept_trimmed_and_composed()
    {
        PlainText.Clean(" \u3000e\u0301va \n").ShouldBe("\u00E9va");
        PlainText.Clean(" \uD83C ").ShouldBe("\uD83C");
        PlainText.Clean(null).ShouldBeNull();
    }

    [Fact]
    public void Cleaning_again_changes_nothing_and_nothing_makes_it_throw() => Gen.String.Sample(text =>
    {
        string cleaned = PlainText.Clean(text);
        PlainText.Clean(cleaned).ShouldBe(cleaned);
        PlainText.Fault(text, 10, required: true).ShouldBe(PlainText.Fault(cleaned, 10, required: true));
    });
}
