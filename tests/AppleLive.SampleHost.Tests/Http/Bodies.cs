using System.Globalization;
using System.Text.Json.Nodes;

namespace AppleLive.SampleHost.Tests.Http;

/// <summary>What people fill in, complete and right; a test changes what it is about.</summary>
internal static class Bodies
{
    public static JsonObject Grower(string village, DateTimeOffset now, string name = "测试果农", string phone = "13800138000") => new()
    {
        ["village"] = village,
        ["name"] = name,
        ["phone"] = phone,
        ["consent"] = new JsonObject { ["at"] = Moment(now), ["how"] = "in person" },
    };

    public static JsonObject Lot(string grower, long grams, DateOnly picked, string contact = "13800138000") => new()
    {
        ["grower"] = grower,
        ["variety"] = "嘎啦",
        ["standard"] = "GB/T 10651-2008",
        ["grade"] = "一等品",
        ["minimumMm"] = 75,
        ["grams"] = grams,
        ["harvestedOn"] = Day(picked),
        ["storage"] = "fresh",
        ["certificate"] = new JsonObject
        {
            ["quantityGrams"] = grams,
            ["origin"] = "平陆县张村镇",
            ["date"] = Day(picked),
            ["promisor"] = "测试果农",
            ["contact"] = contact,
        },
    };

    public static JsonObject Inspection(long grams) => new()
    {
        ["grams"] = grams,
        ["facts"] = new JsonObject { ["weighed"] = true, ["identitySeen"] = true, ["certificateSeen"] = true, ["brixTenths"] = 138 },
    };

    public static JsonObject Listing(string lot, long grams, long boxGrams = 2_500, long priceFen = 2_990, long perBuyer = 20) => new()
    {
        ["title"] = "张村嘎啦 75# 5 斤装",
        ["description"] = "脆甜。",
        ["boxGrams"] = boxGrams,
        ["priceFen"] = priceFen,
        ["perBuyerBoxes"] = perBuyer,
        ["allocations"] = new JsonArray(new JsonObject { ["lot"] = lot, ["grams"] = grams }),
    };

    public static JsonObject Livestream(DateTimeOffset startsAt, params string[] listings) => new()
    {
        ["title"] = "试播",
        ["startsAt"] = Local(startsAt),
        ["endsAt"] = Local(startsAt.AddHours(2)),
        ["listings"] = new JsonArray([.. listings.Select(listing => (JsonNode)listing)]),
    };

    public static JsonObject Checklist() => new() { ["content"] = true, ["clothing"] = true, ["set"] = true, ["props"] = true };

    public static JsonObject Order(string? livestream, params (string Listing, long Boxes)[] lines) => new()
    {
        ["livestream"] = livestream,
        ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["listing"] = line.Listing, ["boxes"] = line.Boxes })]),
        ["payment"] = "offline",
        ["buyer"] = new JsonObject
        {
            ["name"] = "王小明",
            ["phone"] = "13912345678",
            ["address"] = new JsonObject { ["province"] = "山西省", ["city"] = "运城市", ["district"] = "盐湖区", ["detail"] = "解放路 1 号" },
        },
    };

    /// <summary>One line that nobody here knows anything of.</summary>
    public static JsonObject BankStatement(string village) => new()
    {
        ["village"] = village,
        ["file"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("日期,金额,摘要\n2026-09-12,7654.32,利息\n")),
    };

    public static JsonObject Payment(long fen, string reference = "slip 1") => new() { ["amountFen"] = fen, ["reference"] = reference };

    public static JsonObject Refund(long fen, string reason = "one bruised apple") => new() { ["amountFen"] = fen, ["reason"] = reason };

    public static JsonObject Parcel(string? village) => new() { ["village"] = village };

    public static JsonObject Shipment(string? village) => new() { ["carrier"] = "ems", ["trackingNumber"] = "EA123456789CN", ["village"] = village };

    public static JsonObject Village(string village) => new() { ["village"] = village };

    public static JsonObject Text(string name, string value) => new() { [name] = value };

    /// <summary>A date-time of the township, as an announcement names it.</summary>
    public static string Local(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
