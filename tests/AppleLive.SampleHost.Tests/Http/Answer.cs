using System.Net;
using System.Text.Json;

namespace AppleLive.SampleHost.Tests.Http;

/// <summary>What the host said to one request.</summary>
public sealed record Answer(string Asked, HttpStatusCode Status, string? MediaType, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>A figure or an id of the answer; the answer must be one of success.</summary>
    public JsonElement this[string name] => Good.Json.GetProperty(name);

    /// <summary>The answer itself, once it is sure that the request was accepted.</summary>
    public Answer Good => (int)Status is >= 200 and < 300 ? this : throw new ShouldAssertException($"{Asked} answered {(int)Status}: {Text}");

    /// <summary>The name of the problem, or nothing where the request was accepted.</summary>
    public string? Slug => (int)Status < 400 ? null : Json.GetProperty("type").GetString()!.Split('/')[^1];

    public string Id(string name) => this[name].GetString()!;

    public long Number(string name) => this[name].GetInt64();

    public void ShouldBeRefusedAs(string slug) => Slug.ShouldBe(slug, $"{Asked} answered {(int)Status}: {Text}");
}
