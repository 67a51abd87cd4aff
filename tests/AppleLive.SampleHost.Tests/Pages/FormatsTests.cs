using System.Globalization;
using AppleLive.SampleHost.Pages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class FormatsTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 9, 12, 12, 0);

    [Theory]
    [InlineData(0, "¥0.00")]
    [InlineData(2990, "¥29.90")]
    [InlineData(123456789, "¥1,234,567.89")]
    [InlineData(-5, "−¥0.05")]
    public void Money_has_two_decimals(long fen, string written) => In("zh-CN").Money(fen).ShouldBe(written);

    [Fact]
    public void Weights_say_jin_first()
    {
        In("zh-CN").Weight(2500).ShouldBe("5 斤（2.5\u00a0kg）");
        In("en").Weight(2500).ShouldBe("5\u00a0jin (2.5\u00a0kg)");
    }

    [Fact]
    public void Times_are_those_of_the_township()
    {
        In("zh-CN").DayOfWeek(Evening).ShouldBe("9月12日 星期六");
        In("en").DayOfWeek(Evening).ShouldBe("Saturday 12 September");
        In("en").Time(Evening).ShouldBe("20:00");
        In("en").Machine(Evening).ShouldBe("2026-09-12T20:00:00+08:00");
    }

    [Fact]
    public void How_long_until_names_two_units()
    {
        In("en").Until(Duration.FromHours(50)).ShouldBe("in 2 d 2 h");
        In("en").Until(Duration.FromMinutes(9)).ShouldBe("in 9 min");
        In("en").Until(Duration.FromSeconds(-1)).ShouldBe("about to start");
    }

    private Formats In(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return host.Services.CreateScope().ServiceProvider.GetRequiredService<Formats>();
    }
}
