using AppleLive.SampleHost.Pages.Work.Parcels;

namespace AppleLive.SampleHost.Tests.Parcels;

public sealed class ParcelCodeTests
{
    [Theory]
    [InlineData("2026-000012-226", "2026-000012", "226")]
    [InlineData(" 2026-000012 ", "2026-000012", null)]
    [InlineData("2025-12", "2025-000012", null)]
    [InlineData("12", "2026-000012", null)]
    [InlineData("000012", "2026-000012", null)]
    public void What_is_on_a_label_is_read_whole_or_in_part(string typed, string number, string? end) =>
        ParcelCode.Read(typed, 2026).ShouldBe(new ParcelCode(number, end));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("apple")]
    [InlineData("2026-000012-2260")]
    [InlineData("2026-0000123")]
    [InlineData("26-12")]
    [InlineData("1-2-3-4")]
    [InlineData("٢٠٢٦-12")]
    [InlineData("2026-000012'; drop table orders")]
    public void Anything_else_is_no_code(string? typed) => ParcelCode.Read(typed, 2026).ShouldBeNull();
}
