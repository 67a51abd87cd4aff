using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AppleLive.SampleHost.Tests.Http;

/// <summary>Somebody with a browser: keeps cookies, reads pages, and sends forms with what is hidden in them.</summary>
internal sealed partial class PageVisitor(HttpClient http)
{
    public HttpClient Http => http;

    public static async Task<PageVisitor> SignedIn(RunningHost host, string user)
    {
        var visitor = new PageVisitor(host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        using HttpResponseMessage signedIn = await visitor.Send("/sign-in", "/sign-in", ("Form.UserName", user), ("Form.Password", "apple-demo"));
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path, Stop);

    public async Task<string> Page(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await Get(path);
        response.StatusCode.ShouldBe(status, path);
        return await TextOf(response);
    }

    /// <summary>Sends a form of a page: these fields, and the page's token and key.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await Page(page);
        return await Post(action, html, fields);
    }

    public Task<HttpResponseMessage> Post(string action, string html, params (string Name, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent([.. Hidden(html).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return http.PostAsync(action, content, Stop);
    }

    /// <summary>What the page's first form hides: the antiforgery token and the command's key.</summary>
    public static IEnumerable<(string Name, string Value)> Hidden(string html) =>
        HiddenField().Matches(html)
            .Select(field => (NameOf().Match(field.Value).Groups["value"].Value, WebUtility.HtmlDecode(ValueOf().Match(field.Value).Groups["value"].Value)))
            .Where(field => field.Item1 is "__RequestVerificationToken" or "key")
            .DistinctBy(field => field.Item1);

    public static async Task<string> TextOf(HttpResponseMessage response) => await response.Content.ReadAsStringAsync(Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, 5_000)]
    private static partial Regex HiddenField();

    [GeneratedRegex("name=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NameOf();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ValueOf();
}
