using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Which call is answered by whom.</summary>
internal sealed class Routes(Book book, Sessions sessions, Refunds refunds, Transfers transfers)
{
    private static readonly Dictionary<string, string> Singles = new(StringComparer.Ordinal)
    {
        ["payment_intents"] = "payment_intent",
        ["charges"] = "charge",
        ["refunds"] = "refund",
        ["disputes"] = "dispute",
        ["transfers"] = "transfer",
        ["events"] = "event",
        ["balance_transactions"] = "balance_transaction",
    };

    public JsonObject Answer(string method, string path, Form form)
    {
        string[] steps = path.Split('/');
        Parameters.Check(Route(method, steps), form);
        JsonObject answer = (method, steps) switch
        {
            ("POST", ["checkout", "sessions"]) => sessions.Create(form),
            ("POST", ["checkout", "sessions", var id, "expire"]) => sessions.Expire(id),
            ("GET", ["checkout", "sessions", var id]) => book.Get(Sessions.Kind, id),
            ("GET", ["checkout", "sessions"]) => Listing.Page(path, form, Where(Sessions.Kind, form, "payment_intent", "status")),
            ("POST", ["refunds"]) => refunds.Create(form),
            ("GET", ["refunds"]) => Listing.Page(path, form, Where("refund", form, "charge", "payment_intent")),
            ("POST", ["transfers"]) => transfers.Create(form),
            ("POST", ["transfers", var id, "reversals"]) => transfers.Reverse(id, form),
            ("GET", ["transfers", var id, "reversals"]) => Listing.Page(path, form, transfers.ReversalsOf(id)),
            ("GET", ["transfers"]) => Listing.Page(path, form, Where("transfer", form, "destination", "transfer_group")),
            ("GET", ["accounts", var id]) => transfers.Account(id),
            ("GET", ["events"]) => Listing.Page(path, form, Where("event", form, "type").Where(one => form.Array("types") is not { Count: > 0 } types || types.Contains(one.Text("type")))),
            ("GET", ["balance_transactions"]) => Listing.Page(path, form, Where("balance_transaction", form, "currency", "source", "type")),
            ("GET", [var many, var id]) when Singles.TryGetValue(many, out string? kind) => book.Get(kind, id),
            _ => throw new Refusal(404, "invalid_request_error", null, $"Unrecognized request URL ({method}: /v1/{path})."),
        };
        return Expansion.Show(book, answer, form.Array("expand"));
    }

    private IEnumerable<JsonObject> Where(string kind, Form form, params string[] fields) =>
        book.Newest(kind).Where(one => fields.All(field => form[field] is not { } wanted || one.Text(field) == wanted));

    private static string Route(string method, string[] steps) => $"{method} {string.Join('/', steps.Select(step => step.Contains('_', StringComparison.Ordinal) && step.Any(char.IsAsciiDigit) ? "*" : step))}";
}
