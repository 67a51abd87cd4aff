using System.Text.RegularExpressions;

namespace AppleLive.Stripe.Loopback;

/// <summary>What each call takes. Like Stripe, the stand-in refuses what it does not know, and what Stripe has taken away.</summary>
internal static partial class Parameters
{
    private const int LongestName = 40;

    private const int LongestValue = 500;

    private const int MostEntries = 50;

    private static readonly string[] Everywhere = ["expand[]"];

    private static readonly string[] Lists = ["limit", "starting_after", "ending_before", "created", "created[gt]", "created[gte]", "created[lt]", "created[lte]"];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["POST checkout/sessions"] =
        [
            "mode", "client_reference_id", "locale", "success_url", "cancel_url", "expires_at", "allowed_payment_method_types[]", "metadata[*]", "submit_type",
            "adaptive_pricing[enabled]", "payment_method_options[wechat_pay][client]",
            "line_items[][quantity]", "line_items[][price_data][currency]", "line_items[][price_data][unit_amount]", "line_items[][price_data][product_data][name]",
            "payment_intent_data[description]", "payment_intent_data[transfer_group]", "payment_intent_data[metadata][*]", "payment_intent_data[capture_method]",
        ],
        ["GET checkout/sessions"] = [.. Lists, "payment_intent", "status"],
        ["POST refunds"] = ["charge", "payment_intent", "amount", "reason", "metadata[*]"],
        ["GET refunds"] = [.. Lists, "charge", "payment_intent"],
        ["GET events"] = [.. Lists, "type", "types[]", "delivery_success"],
        ["GET balance_transactions"] = [.. Lists, "currency", "source", "type", "payout"],
        ["POST transfers"] = ["amount", "currency", "destination", "description", "transfer_group", "metadata[*]"],
        ["GET transfers"] = [.. Lists, "destination", "transfer_group"],
        ["GET transfers/*/reversals"] = ["limit", "starting_after", "ending_before"],
        ["POST transfers/*/reversals"] = ["amount", "description", "metadata[*]"],
    };

    public static void Check(string route, Form form)
    {
        foreach ((string name, string value) in form.All)
        {
            string shape = Shape(name);
            if (!Everywhere.Contains(shape) && !Known.GetValueOrDefault(route, []).Contains(shape))
                throw Refusal.Invalid($"Received unknown parameter: {name}", "parameter_unknown", name);
            if (shape.EndsWith("[*]", StringComparison.Ordinal) && (name[(shape.Length - 2)..^1].Length > LongestName || value.Length > LongestValue))
                throw Refusal.Invalid("Metadata keys may have 40 characters and values 500.", "metadata_too_long", name);
        }

        if (form.All.Keys.Count(name => name.StartsWith("metadata[", StringComparison.Ordinal)) > MostEntries) throw Refusal.Invalid("Metadata may have 50 keys.");
    }

    private static string Shape(string name) => Metadata().Match(name) is { Success: true } entry ? $"{entry.Groups["of"].Value}[*]" : Form.Shape(name);

    [GeneratedRegex(@"^(?<of>metadata|[a-z_]+\[metadata\])\[[^\]]+\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Metadata();
}
