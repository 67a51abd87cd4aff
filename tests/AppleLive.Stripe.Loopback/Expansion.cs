using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Puts objects in the place of their ids where a call asks for it: <c>payment_intent.latest_charge</c>.</summary>
internal static class Expansion
{
    private const int Deepest = 4;

    public static JsonObject Show(Book book, JsonObject shown, IEnumerable<string> paths)
    {
        JsonObject copy = shown.Copy();
        foreach (string path in paths)
        {
            string[] steps = path.Split('.');
            if (steps.Length > Deepest) throw Refusal.Invalid($"You cannot expand more than {Deepest} levels of a property.", param: "expand");
            Expand(book, copy, steps, path);
        }

        return copy;
    }

    private static void Expand(Book book, JsonObject of, ReadOnlySpan<string> steps, string path)
    {
        if (steps.Length == 0) return;
        if (!of.ContainsKey(steps[0])) throw Refusal.Invalid($"This property cannot be expanded ({path}).", param: "expand");
        switch (of[steps[0]])
        {
            case JsonArray many:
                foreach (JsonObject one in many.OfType<JsonObject>()) Expand(book, one, steps[1..], path);
                break;
            case JsonObject one:
                Expand(book, one, steps[1..], path);
                break;
            case JsonValue id when book.Find((string)id!) is { } found:
                JsonObject copy = found.Copy();
                of[steps[0]] = copy;
                Expand(book, copy, steps[1..], path);
                break;
        }
    }
}
