using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Lists, newest first, a page at a time.</summary>
internal static class Listing
{
    private const int UsualPage = 10;

    private const int LargestPage = 100;

    public static JsonObject Page(string path, Form form, IEnumerable<JsonObject> newestFirst)
    {
        long limit = form.Whole("limit") ?? UsualPage;
        if (limit is < 1 or > LargestPage) throw Refusal.Invalid("Limit must be between 1 and 100.", "parameter_invalid_integer", "limit");
        List<JsonObject> all = [.. newestFirst.Where(one => During(form, one.Whole("created")))];
        int take = (int)limit;
        List<JsonObject> page;
        bool more;
        if (form["ending_before"] is { } before)
        {
            int at = Place(all, before);
            page = all.GetRange(Math.Max(0, at - take), Math.Min(take, at));
            more = at > take;
        }
        else
        {
            int from = form["starting_after"] is { } after ? Place(all, after) + 1 : 0;
            page = [.. all.Skip(from).Take(take)];
            more = from + take < all.Count;
        }

        return new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. page.Select(one => one.DeepClone())]), ["has_more"] = more, ["url"] = $"/v1/{path}" };
    }

    private static int Place(List<JsonObject> all, string id) => all.FindIndex(one => one.Text("id") == id) is >= 0 and int at ? at : throw Refusal.Missing("object", id);

    private static bool During(Form form, long created) =>
        !(created <= form.Whole("created[gt]") || created < form.Whole("created[gte]") || created >= form.Whole("created[lt]") || created > form.Whole("created[lte]"));
}
