using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>A visitor's browser without JavaScript: keeps cookies, reads pages, fills in forms and sends them as they stand.</summary>
public sealed class Browser(RunningHost host, string language = "zh-CN") : IDisposable
{
    private readonly HttpClient _client = Client(host, language);

    public void Dispose() => _client.Dispose();

    /// <summary>Signs in as a demo account.</summary>
    public async Task<Browser> As(string account)
    {
        BrowserPage page = await Get("/sign-in");
        BrowserPage after = await Send(page.Form(), ("Form.UserName", account), ("Form.Password", "apple-demo"));
        after.Status.ShouldBe(HttpStatusCode.Redirect, after.Text);
        return this;
    }

    public async Task<BrowserPage> Get(string path)
    {
        using HttpResponseMessage response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        // A page with a form may first send to its own address with the form's key in it.
        return response.Headers.Location?.ToString() is { } own && own.Split('?')[0] == path.Split('?')[0] && own.Contains("key=", StringComparison.Ordinal)
            ? await Get(own)
            : await BrowserPage.Read(response, path);
    }

    /// <summary>Sends a form with what it holds, some of its fields filled in; a field given several times is sent several times.</summary>
    public async Task<BrowserPage> Send(IHtmlFormElement form, params (string Name, string Value)[] filled)
    {
        HashSet<string> given = [.. filled.Select(field => field.Name)];
        IEnumerable<KeyValuePair<string, string>> fields =
        [
            .. Held(form).Where(field => !given.Contains(field.Key)),
            .. filled.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
        string action = form.GetAttribute("action") is { Length: > 0 } told ? told : form.Owner!.DocumentElement.GetAttribute("data-path")!;
        using var content = new FormUrlEncodedContent(fields);
        using HttpResponseMessage response = await _client.PostAsync(action, content, TestContext.Current.CancellationToken);
        return await BrowserPage.Read(response, action);
    }

    /// <summary>Sends a form with what it holds and these files in one of its fields.</summary>
    public async Task<BrowserPage> Upload(IHtmlFormElement form, string field, params (string Name, byte[] Content)[] files)
    {
        string action = form.GetAttribute("action")!;
        using var content = new MultipartFormDataContent();
        foreach ((string name, string value) in Held(form)) content.Add(new StringContent(value), name);
        foreach ((string name, byte[] file) in files) content.Add(new ByteArrayContent(file), field, name);
        using HttpResponseMessage response = await _client.PostAsync(action, content, TestContext.Current.CancellationToken);
        return await BrowserPage.Read(response, action);
    }

    // What a browser would send: fields with a name, buttons left out, boxes only where they are ticked.
    private static IEnumerable<KeyValuePair<string, string>> Held(IHtmlFormElement form)
    {
        foreach (IElement element in form.Elements)
        {
            string? name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    private static HttpClient Client(RunningHost host, string language)
    {
        HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }
}

/// <summary>A page as it came.</summary>
public sealed record BrowserPage(HttpStatusCode Status, string? Location, IHtmlDocument Html)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>What a reader sees.</summary>
    public string Text => Html.Body?.TextContent ?? "";

    /// <summary>The first form whose address ends so; of pages that post to themselves, the first form after the frame's own.</summary>
    public IHtmlFormElement Form(string? addressEnd = null) =>
        Html.Forms.First(form => addressEnd is null
            ? form.Closest("main") is not null
            : (form.GetAttribute("action") ?? "").Split('&')[0].EndsWith(addressEnd, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the page says is wrong: the lines of its error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim())];

    /// <summary>What a field holds.</summary>
    public string? Value(string field) => Html.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    internal static async Task<BrowserPage> Read(HttpResponseMessage response, string path)
    {
        IHtmlDocument html = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        html.DocumentElement.SetAttribute("data-path", path);
        return new BrowserPage(response.StatusCode, response.Headers.Location?.ToString(), html);
    }
}
