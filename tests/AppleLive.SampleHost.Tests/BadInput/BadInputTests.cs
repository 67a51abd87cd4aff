using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.BadInput;

public sealed class BadInputTests(BadInputFixture village) : IClassFixture<BadInputFixture>
{
    public static TheoryData<string, string> Fields { get; } = new(BadFields.All.Select(bad => (bad.Write, bad.Field)));

    public static TheoryData<string> Writes { get; } = new(BadFields.All.Select(bad => bad.Write).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_that_cannot_be_taken_is_named_in_both_languages(string write, string field)
    {
        string before = village.Fingerprint();
        var surprises = new List<string>();

        foreach (string value in BadFields.All.Single(bad => bad.Write == write && bad.Field == field).Values)
        {
            (string path, Caller by, JsonObject form) = village[write];
            string text = With(form, field, value);
            foreach (string language in new[] { "zh-CN", "en" })
            {
                Answer answer = await (by with { Language = language }).Send(HttpMethod.Post, path, Caller.Json(text), Guid.NewGuid().ToString());
                if (Fault(answer, language, field) is { } fault) surprises.Add($"{value} in {language}: {fault}: {(int)answer.Status} {answer.Text}");
            }
        }

        surprises.ShouldBeEmpty();
        village.Fingerprint().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task What_is_no_json_of_a_bearable_shape_is_refused(string write)
    {
        string before = village.Fingerprint();
        (string path, Caller by, JsonObject form) = village[write];
        string twice = form.ToJsonString()[..^1] + $",\"{form.First().Key}\":null}}";
        string deep = new string('[', 1_000) + new string(']', 1_000);

        foreach (string body in new[] { "", "nonsense", "{", "[]", "null", "5", "{}}", "\"text\"", deep, $"{{\"x\":{deep}}}", twice, "{\"\\uD800\":1}" })
        {
            Answer answer = await by.Send(HttpMethod.Post, path, Caller.Json(body), Guid.NewGuid().ToString());
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, $"{body[..Math.Min(body.Length, 40)]}: {answer.Text}");
            answer.MediaType.ShouldBe("application/problem+json");
        }

        village.Fingerprint().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Another_content_type_is_refused(string write)
    {
        (string path, Caller by, JsonObject form) = village[write];

        foreach (string type in new[] { "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data" })
        {
            using var content = new StringContent(form.ToJsonString(), Encoding.UTF8, type);
            Answer answer = await by.Send(HttpMethod.Post, path, content, Guid.NewGuid().ToString());
            answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType, type);
            answer.ShouldBeRefusedAs("unsupported-media-type");
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        (string path, Caller by, JsonObject form) = village["orders"];
        form["lines"]![0]!["boxes"] = 0;
        form["payment"] = "shells";
        form["buyer"]!["name"] = "";
        form["buyer"]!["phone"] = "12";
        form["buyer"]!["address"]!["city"] = null;

        Answer answer = await by.Post(path, form);

        Errors(answer).ShouldBe(["buyer.address.city", "buyer.name", "buyer.phone", "lines[0].boxes", "payment"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-08-31T20:00+08:00")]
    [InlineData("2026-09-01T20:00+08:00")]
    [InlineData("2026-10-15T20:00+08:00")]
    [InlineData("9999-12-31T20:00+08:00")]
    public async Task A_livestream_is_announced_within_the_season_and_ahead(string startsAt)
    {
        (string path, Caller by, _) = village["livestreams"];
        DateTimeOffset starts = DateTimeOffset.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture);

        Answer answer = await by.Post(path, Bodies.Livestream(starts, village.Listing));

        answer.ShouldBeRefusedAs("invalid");
        Errors(answer).ShouldBe(["startsAt"]);
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_before_they_are_read()
    {
        using var host = new BusyHost();
        host.UseKestrel(0);
        host.StartServer();
        using StringContent content = Caller.Json($"{{\"note\":\"{new string('x', 10_000_000)}\"}}");
        // The host is asked first and waited for: an answer that came while the body was being sent could be lost.
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var http = new HttpClient(patient) { BaseAddress = host.ClientOptions.BaseAddress };
        var visitor = new Caller(http);
        using HttpRequestMessage request = visitor.Request(HttpMethod.Post, "/api/v1/orders", content, Guid.NewGuid().ToString());
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await RunningHost.Answer(response)).GetProperty("type").GetString().ShouldEndWith("/too-large");
    }

    [Fact]
    public async Task Lots_of_two_villages_make_no_listing()
    {
        string before = village.Fingerprint();
        (string path, Caller by, JsonObject form) = village["listings"];
        form["allocations"]!.AsArray().Add(new JsonObject { ["lot"] = village.OtherLot, ["grams"] = 2_500 });

        (await by.Post(path, form)).ShouldBeRefusedAs("several-villages");

        village.Fingerprint().ShouldBe(before);
    }

    [Theory]
    [InlineData("王🍎小明")]
    [InlineData("محمد علي")]
    [InlineData("👨‍👩‍👧 家")]
    [InlineData("Zoë O’Neil-Łęcki")]
    [InlineData("<b>\"'&amp;</b>")]
    public async Task A_name_is_taken_as_people_write_it(string name)
    {
        string grower = await village.Trade.Grower(Trade.Village, "13800138777", name: name);
        string lot = await village.Trade.AttestedLot(Trade.Village, grower, 10_000);
        string listing = await village.Trade.Listing(Bodies.Listing(lot, 10_000), onSale: true);
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["buyer"]!["name"] = name;
        BoughtOrder order = await village.Trade.Order(form);

        Answer own = await village.Trade.Holder(order).Get($"/api/v1/orders/{order.Id}");

        own["sellers"][0].GetProperty("growers")[0].GetProperty("name").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task What_could_run_in_a_page_is_taken_out_of_a_description()
    {
        (string path, Caller by, JsonObject form) = village["listings"];
        form["description"] = "**脆甜**\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[坏](javascript:alert(1)) [也坏](data:text/html;base64,AAAA)\n\n<svg onload=alert(1)>";
        string listing = (await by.Post(path, form)).Id("listing");
        _ = (await by.Post($"{path}/{listing}/publication")).Good;

        string html = (await village.Trade.Visitor.Get($"{path}/{listing}")).Id("descriptionHtml");

        html.ShouldContain("<strong>脆甜</strong>");
        foreach (string bad in new[] { "<script", "<img", "<svg", "href=\"javascript:", "href=\"data:" })
            html.ShouldNotContain(bad, Case.Insensitive);
    }

    private static string? Fault(Answer answer, string language, string field)
    {
        if (answer.Status != HttpStatusCode.BadRequest || answer.MediaType != "application/problem+json") return "no problem of status 400";
        if (answer.Slug != "invalid") return "not told as invalid";
        if (answer.Text.Contains("   at ", StringComparison.Ordinal) || answer.Text.Contains("Exception", StringComparison.Ordinal)) return "a stack trace";
        if (!Errors(answer).SequenceEqual([field])) return "other fields named";
        string said = answer.Json.GetProperty("title").GetString() + answer.Json.GetProperty("errors").GetProperty(field)[0].GetString();
        return said.Any(character => character is >= '\u4E00' and <= '\u9FFF') == (language == "zh-CN") || field == "grade" ? null : "the other language";
    }

    private static string[] Errors(Answer answer) => [.. answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name)];

    private static string With(JsonObject form, string field, string value)
    {
        string[] steps = field.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode at = form;
        foreach (string step in steps[..^1]) at = step[0] == '[' ? at[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        // The value goes in as it is written: a node could not hold half a surrogate pair.
        const string Mark = "@@here@@";
        if (value == BadFields.Missing) at.AsObject().Remove(steps[^1]);
        else if (steps[^1][0] == '[') at.AsArray()[0] = Mark;
        else at[steps[^1]] = Mark;
        return form.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }
}
