using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;

using AppleLive.Benchmarks.Load;

namespace AppleLive.Benchmarks.Sales;

/// <summary>The people who put something on sale, over HTTP, as the demo's accounts.</summary>
internal sealed class Township(HttpClient first)
{
    /// <summary>The demo leaves this village without growers.</summary>
    public const string Village = "140829103226";

    /// <summary>A lot's greatest weight, in grams.</summary>
    public const long GreatestLot = 1_000_000_000;

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private HttpClient http = first;

    /// <summary>Writes under an idempotency key that were accepted.</summary>
    public long Writes { get; set; }

    /// <summary>Goes on at another host of the same season.</summary>
    public void Call(HttpClient other) => http = other;

    /// <summary>An attested lot of this weight, of a grower of its own.</summary>
    public async Task<string> LotAsync(long grams)
    {
        DateTimeOffset now = DateTimeOffset.Parse((await GetAsync("/api/v1/season"))["now"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        string picked = now.AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        const string name = "测试果农", phone = "13800138000";
        string grower = await PostAsync($"liaison-{Village}", "/api/v1/growers", new JsonObject
        {
            ["village"] = Village,
            ["name"] = name,
            ["phone"] = phone,
            ["consent"] = new JsonObject { ["at"] = now.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), ["how"] = "in person" },
        }, "grower");
        string lot = await PostAsync($"liaison-{Village}", "/api/v1/lots", new JsonObject
        {
            ["grower"] = grower,
            ["variety"] = "嘎啦",
            ["standard"] = "GB/T 10651-2008",
            ["grade"] = "一等品",
            ["minimumMm"] = 75,
            ["grams"] = grams,
            ["harvestedOn"] = picked,
            ["storage"] = "fresh",
            ["certificate"] = new JsonObject { ["quantityGrams"] = grams, ["origin"] = "平陆县张村镇", ["date"] = picked, ["promisor"] = name, ["contact"] = phone },
        }, "lot");
        var facts = new JsonObject { ["weighed"] = true, ["identitySeen"] = true, ["certificateSeen"] = true, ["brixTenths"] = 138 };
        await PostAsync("officer1", $"/api/v1/lots/{lot}/attestation", new JsonObject { ["grams"] = grams, ["facts"] = facts });
        await PostAsync("officer2", $"/api/v1/lots/{lot}/attestation/approval");
        return lot;
    }

    /// <summary>A listing on sale out of these lots, in boxes of this weight.</summary>
    public async Task<string> ListingAsync(long boxGrams, long? perBuyer, params IReadOnlyList<(string Lot, long Grams)> allocations)
    {
        string listing = await PostAsync("officer1", "/api/v1/listings", new JsonObject
        {
            ["title"] = "张村嘎啦 75#",
            ["description"] = "脆甜。",
            ["boxGrams"] = boxGrams,
            ["priceFen"] = 2_990,
            ["perBuyerBoxes"] = perBuyer,
            ["allocations"] = new JsonArray([.. allocations.Select(part => new JsonObject { ["lot"] = part.Lot, ["grams"] = part.Grams })]),
        }, "listing");
        await PostAsync("officer1", $"/api/v1/listings/{listing}/publication");
        await PostAsync("officer1", $"/api/v1/listings/{listing}/sale");
        return listing;
    }

    /// <summary>Puts the demo's next evening on air.</summary>
    public async Task<string> OnAirAsync()
    {
        JsonArray evenings = (await GetAsync("/api/v1/livestreams"))["livestreams"]!.AsArray();
        string next = evenings.First(one => one!["state"]!.GetValue<string>() == "scheduled")!["livestream"]!.GetValue<string>();
        await PostAsync("officer1", $"/api/v1/livestreams/{next}/start");
        return next;
    }

    public async Task<long> AvailableAsync(string listing) => (await GetAsync($"/api/v1/listings/{listing}"))["availableBoxes"]!.GetValue<long>();

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync(path))!;

    /// <summary>Writes as somebody of the staff; returns the new id where one is named.</summary>
    public async Task<string> PostAsync(string by, string path, JsonObject? body = null, string? id = null)
    {
        JsonNode answer = await SendAsync(await TokenAsync(by), path, body);
        Writes++;
        return id is null ? "" : answer[id]!.GetValue<string>();
    }

    /// <summary>What a program of this member of staff signs in with.</summary>
    public async Task<string> TokenAsync(string by)
    {
        if (!tokens.TryGetValue(by, out string? token))
            token = tokens[by] = (await SendAsync(null, "/api/v1/session", new JsonObject { ["userName"] = by, ["password"] = "apple-demo" }))["accessToken"]!.GetValue<string>();
        return token;
    }

    private async Task<JsonNode> SendAsync(string? token, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"staff-{LoadCaller.NextNumber()}"));
        using HttpResponseMessage answer = await http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new HttpRequestException($"{path} answered {(int)answer.StatusCode}: {text}");
    }
}
