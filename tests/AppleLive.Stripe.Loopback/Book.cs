using System.Globalization;
using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Everything the account has, in the order it came. Objects name each other by id, as Stripe's do.</summary>
internal sealed class Book(TimeProvider time, bool live)
{
    private readonly Dictionary<string, JsonObject> byId = new(StringComparer.Ordinal);
    private readonly List<JsonObject> inOrder = [];
    private long last;

    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public bool IsLive => live;

    public string NewId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_1Loop{++last:D12}");

    public JsonObject Open(string prefix, string kind, string? id = null)
    {
        id ??= NewId(prefix);
        var made = new JsonObject { ["id"] = id, ["object"] = kind, ["created"] = Now, ["livemode"] = live };
        byId.Add(id, made);
        inOrder.Add(made);
        return made;
    }

    public JsonObject? Find(string id) => byId.GetValueOrDefault(id);

    public JsonObject Get(string kind, string id) => Find(id) is { } found && found.Text("object") == kind ? found : throw Refusal.Missing(kind, id);

    /// <summary>All of a kind, the newest first.</summary>
    public IEnumerable<JsonObject> Newest(string kind) => Enumerable.Reverse(inOrder).Where(one => one.Text("object") == kind);
}
