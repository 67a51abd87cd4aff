using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;

namespace AppleLive.SampleHost.Tests.Http;

/// <summary>Somebody who calls the host: a visitor, a member of staff, or the holder of an order's token.</summary>
public sealed record Caller(HttpClient Http, string? Token = null, string Language = "en")
{
    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null, null);

    /// <summary>Writes under a key of its own, or under the one given; an empty key means none.</summary>
    public Task<Answer> Post(string path, JsonNode? body = null, string? key = null) =>
        Send(HttpMethod.Post, path, body is null ? null : Json(body.ToJsonString()), key ?? Guid.NewGuid().ToString());

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? key)
    {
        using HttpRequestMessage request = Request(method, path, content, key);
        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            $"{method} {path}", response.StatusCode, response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content, string? key)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(Language));
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (!string.IsNullOrEmpty(key)) request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, MediaTypeNames.Application.Json);
}
