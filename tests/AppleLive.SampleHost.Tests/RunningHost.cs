using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AppleLive.SampleHost.Tests;

/// <summary>The sample host as it really starts, with a data folder of its own that goes with it.</summary>
public class RunningHost : WebApplicationFactory<Program>
{
    private readonly string _data = HostFolder.New();
    private bool _ownsData = true;

    public RunningHost()
    {
    }

    private RunningHost(string data) => (_data, _ownsData) = (data, false);

    public string Data => _data;

    /// <summary>Development unless told otherwise.</summary>
    public string Environment { get; init; } = "Development";

    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Another run over the same data, as after a restart.</summary>
    public RunningHost Again() => new(_data) { Environment = Environment, Settings = Settings };

    /// <summary>Stops this run; the data goes on with the next, which takes them with it in the end.</summary>
    public RunningHost Restart()
    {
        RunningHost next = Again();
        (next._ownsData, _ownsData) = (_ownsData, false);
        Dispose();
        return next;
    }

    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    public static async Task<JsonElement> Answer(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    public static Task<HttpResponseMessage> SignIn(HttpClient visitor, string user, string password = "apple-demo") =>
        visitor.PostAsJsonAsync("/api/v1/session", new { userName = user, password }, TestContext.Current.CancellationToken);

    public async Task<string> TokenOf(string user)
    {
        using HttpResponseMessage response = await SignIn(Visitor(), user);
        return (await Answer(response)).GetProperty("accessToken").GetString()!;
    }

    public HttpClient Bearer(string token)
    {
        HttpClient client = Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("AppleLive:DataFolder", _data);
        foreach ((string key, string value) in Settings) builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsData) HostFolder.Remove(_data);
    }
}
