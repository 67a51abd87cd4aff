using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AppleLive.SampleHost.Drawings;

namespace AppleLive.SampleHost.Tests.Drawings;

public sealed class AppleDrawingTests(RunningHost host) : IClassFixture<RunningHost>
{
    public static MatrixTheoryData<string?, int, bool, int> Looks { get; } = new(
        ["红富士", "嘎啦", "红将军", "华冠", "秦冠", null, "\"><script>"], [0, 35, 100], [true, false], [55, 80, 100]);

    [Theory]
    [MemberData(nameof(Looks))]
    public void Every_look_is_well_formed_and_styled_by_attributes_only(string? variety, int blush, bool stripes, int mm)
    {
        string svg = AppleDrawing.Draw(new AppleLook { Variety = variety, Blush = blush, Stripes = stripes, Millimetres = mm, Seed = "lot" });

        XElement root = XDocument.Parse(svg).Root!;
        root.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        root.Descendants().Where(element => element.Name.LocalName is "style" or "script" or "text").ShouldBeEmpty();
        root.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
        svg.ShouldNotContain("NaN");
    }

    [Fact]
    public void The_same_seed_draws_the_same_apple_and_another_another()
    {
        string Draw(string seed) => AppleDrawing.Draw(new AppleLook { Seed = seed });

        Draw("lot-1").ShouldBe(Draw("lot-1"));
        Draw("lot-1").ShouldNotBe(Draw("lot-2"));
    }

    [Fact]
    public void Beyond_what_can_be_drawn_is_drawn_as_the_nearest()
    {
        new AppleLook { Blush = 900, Millimetres = -3 }.ShouldBe(new AppleLook { Blush = 100, Millimetres = 55 });
    }

    [Fact]
    public void Numbers_have_a_point_in_every_language()
    {
        string before = AppleDrawing.Draw(new AppleLook());
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        AppleDrawing.Draw(new AppleLook()).ShouldBe(before);
    }

    [Fact]
    public void A_label_is_text_and_nothing_else()
    {
        string svg = AppleDrawing.Draw(new AppleLook(), "a\" onload=\"b", "\"/><script>");

        XElement root = XDocument.Parse(svg).Root!;
        root.Attribute("aria-label")!.Value.ShouldBe("\"/><script>");
        root.DescendantsAndSelf().Attributes("onload").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_picture_can_be_cached_and_runs_nothing()
    {
        using HttpResponseMessage response = await host.Visitor().GetAsync(
            "/drawings/apple.svg?variety=%3Cscript%3E&blush=9999999999&mm=abc&seed=%22%3E", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(1));
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        string svg = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        svg.ShouldNotContain("script");
        XDocument.Parse(svg);
    }
}
