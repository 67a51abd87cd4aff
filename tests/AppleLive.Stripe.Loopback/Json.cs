using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Reads the fields of Stripe's objects.</summary>
internal static class Json
{
    public static string? Text(this JsonObject of, string name) => (string?)of[name];

    public static long Whole(this JsonObject of, string name) => (long?)of[name] ?? 0;

    public static JsonObject Copy(this JsonNode of) => of.DeepClone().AsObject();
}
