using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AppleLive.SampleHost.Drawings;
using Microsoft.AspNetCore.Razor.TagHelpers;

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
    public void In_a_page_it_is_a_picture_of_a_known_size_whose_label_is_text_and_nothing_else()
    {
        var helper = new AppleTagHelper { Look = new AppleLook { Variety = "\"><script>", Seed = "lot" }, Label = "a\" onload=\"b" };
        var output = new TagHelperOutput("apple-drawing", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);

        using var html = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(html, HtmlEncoder.Default);
        IElement picture = new HtmlParser().ParseDocument(html.ToString()).Body!.Children.ShouldHaveSingleItem();
        picture.LocalName.ShouldBe("img");
        picture.GetAttribute("alt").ShouldBe("a\" onload=\"b");
        picture.HasAttribute("onload").ShouldBeFalse();
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading")).ShouldBe(("200", "200", "lazy"));
    }

    [Fact]
    public async Task Its_address_says_all_that_is_drawn_and_is_kept_for_ever()
    {
        var look = new AppleLook { Variety = "红将军", Blush = 45, Stripes = true, Millimetres = 75, Seed = "lot & 1" };

        using HttpResponseMessage response = await host.Visitor().GetAsync(AppleAddress.Of(look), TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(AppleDrawing.Draw(look));
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        AppleAddress.Of(look).ShouldNotBe(AppleAddress.Of(look with { Blush = 46 }));
    }

    [Fact]
    public async Task It_is_packed_as_each_browser_asked_for_it()
    {
        string address = AppleAddress.Of(AppleLook.Emblem);
        foreach (string packed in new[] { "br", "gzip", "br", "" })
        {
            HttpClient visitor = host.Visitor();
            if (packed.Length > 0) visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd(packed);

            using HttpResponseMessage response = await visitor.GetAsync(address, TestContext.Current.CancellationToken);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            string.Join(',', response.Content.Headers.ContentEncoding).ShouldBe(packed);
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        }
    }

    [Theory]
    [InlineData(70)]
    [InlineData(64)]
    public void A_name_too_long_for_an_address_is_cut_between_characters(int length)
    {
        string name = new string('长', 63) + string.Concat(Enumerable.Repeat("🍎", length));

        AppleAddress.Of(new AppleLook { Variety = name }).ShouldContain($"variety={Uri.EscapeDataString(new string('长', 63))}&");
    }

    [Fact]
    public async Task An_address_made_elsewhere_is_drawn_too_kept_for_an_hour_and_runs_nothing()
    {
        using HttpResponseMessage response = await host.Visitor().GetAsync(
            "/drawings/apple.svg?variety=%3Cscript%3E&blush=9999999999&mm=abc&seed=%22%3E", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        string svg = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        svg.ShouldNotContain("script");
        XDocument.Parse(svg);
    }
}
