using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

using AppleLive.Benchmarks.Sales;

namespace AppleLive.Benchmarks.History;

/// <summary>Every list a visitor, an accountant or an officer opens, and how long each takes.</summary>
internal sealed partial class ListPages(Uri host)
{
    private const int Times = 60;

    private static readonly string[] Public =
    [
        "/api/v1/season", "/api/v1/villages", $"/api/v1/villages/{Township.Village}", "/api/v1/listings", "/api/v1/livestreams", "/api/v1/announcements",
        "/ledger/checkpoint", "/", "/listings", "/villages", $"/villages/{Township.Village}", "/livestreams", "/ledger",
    ];

    private static readonly string[] Work =
    [
        "/work", "/work/orders", "/work/settlements", $"/work/villages/{Township.Village}/account", "/work/season", "/work/daybook", "/work/listings", "/work/lots",
        "/work/growers",
    ];

    /// <summary>Opens each of them so many times, one after the other.</summary>
    /// <param name="order">The path of an order in the API, with the token that opens it.</param>
    public async Task<IReadOnlyList<(string Path, double P50, double P99)>> OpenAllAsync((string Path, string Token) order, string accountantToken)
    {
        var results = new List<(string Path, double P50, double P99)>();
        using HttpClient visitor = Client();
        foreach (string path in Public) results.Add(await OpenAsync(visitor, path, null));
        results.Add(await OpenAsync(visitor, order.Path, order.Token));
        results.Add(await OpenAsync(visitor, $"/api/v1/orders?village={Township.Village}", accountantToken));
        foreach (string user in new[] { $"accountant-{Township.Village}", "officer1" })
        {
            using HttpClient staff = Client();
            await SignInAsync(staff, user);
            foreach (string path in Work.Where(path => !results.Exists(result => result.Path == path)))
            {
                if (await MayOpenAsync(staff, path)) results.Add(await OpenAsync(staff, path, null));
            }
        }

        return results;
    }

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host };

    private static async Task<bool> MayOpenAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<(string Path, double P50, double P99)> OpenAsync(HttpClient client, string path, string? token)
    {
        var took = new List<double>();
        for (int i = 0; i < Times + 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (token is not null) request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path} answered {(int)answer.StatusCode}.");
            if (i >= 5) took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        took.Sort();
        return (path, took[Times / 2], took[Times * 99 / 100]);
    }

    private static async Task SignInAsync(HttpClient client, string user)
    {
        string page = await client.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent(
        [
            new("Form.UserName", user), new("Form.Password", "apple-demo"), new("__RequestVerificationToken", Antiforgery().Match(page).Groups["token"].Value),
        ]);
        using HttpResponseMessage answer = await client.PostAsync("/sign-in", form);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther)) throw new HttpRequestException($"{user} could not sign in: {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Antiforgery();
}
