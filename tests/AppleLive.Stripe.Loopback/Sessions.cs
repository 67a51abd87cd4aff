using System.Globalization;
using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Pages on which buyers pay.</summary>
internal sealed class Sessions(Book book, Bank bank, Teller teller, Func<Uri> address)
{
    public const string Kind = "checkout.session";

    private const long LargestAmount = 99_999_999;

    private const long ShortestOpen = 30 * 60;

    private const long LongestOpen = 24 * 60 * 60;

    private static readonly string[] Methods = ["card", "alipay", "wechat_pay"];

    // What a page was asked to put on the payment is not shown on the page itself.
    private readonly Dictionary<string, JsonObject> asked = new(StringComparer.Ordinal);

    public JsonObject Create(Form form)
    {
        if (form.Required("mode") != "payment") throw Refusal.Invalid("Only payments are taken here.", param: "mode");
        (long amount, string currency) = Total(form);
        long expires = form.Whole("expires_at") ?? book.Now + LongestOpen;
        if (expires < book.Now + ShortestOpen) throw Refusal.Invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", param: "expires_at");
        if (expires > book.Now + LongestOpen) throw Refusal.Invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", param: "expires_at");
        string paid = Address(form, "success_url"), left = Address(form, "cancel_url");
        IReadOnlyList<string> methods = form.Array("allowed_payment_method_types");
        if (methods.FirstOrDefault(method => !Methods.Contains(method)) is { } unknown) throw Refusal.Invalid($"Invalid allowed_payment_method_types: {unknown}.", param: "allowed_payment_method_types");
        if (form["payment_intent_data[capture_method]"] is not (null or "automatic" or "automatic_async")) throw Refusal.Invalid("The stand-in captures at once.", param: "payment_intent_data[capture_method]");

        JsonObject session = book.Open("", Kind, book.NewId(book.IsLive ? "cs_live" : "cs_test"));
        string id = session.Text("id")!;
        session["amount_subtotal"] = amount;
        session["amount_total"] = amount;
        session["currency"] = currency;
        session["client_reference_id"] = form["client_reference_id"];
        session["metadata"] = form.Map("metadata");
        session["mode"] = "payment";
        session["status"] = "open";
        session["payment_status"] = "unpaid";
        session["payment_intent"] = null;
        session["payment_method_types"] = new JsonArray([.. (methods.Count > 0 ? methods : Methods).Select(method => JsonValue.Create(method))]);
        session["locale"] = form["locale"];
        session["expires_at"] = expires;
        session["success_url"] = paid.Replace("{CHECKOUT_SESSION_ID}", id, StringComparison.Ordinal);
        session["cancel_url"] = left;
        session["url"] = new Uri(address(), $"/c/pay/{id}").AbsoluteUri;
        asked[id] = new JsonObject
        {
            ["metadata"] = form.Map("payment_intent_data[metadata]"),
            ["transfer_group"] = form["payment_intent_data[transfer_group]"],
            ["description"] = form["payment_intent_data[description]"],
        };
        return session;
    }

    public JsonObject Expire(string id)
    {
        JsonObject session = book.Get(Kind, id);
        if (session.Text("status") != "open") throw Refusal.Invalid($"Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `{session.Text("status")}`.");
        Close(session, "expired");
        teller.Tell("checkout.session.expired", session);
        return session;
    }

    /// <summary>Closes every page whose time is over.</summary>
    public void ExpireDue()
    {
        foreach (JsonObject due in book.Newest(Kind).Where(one => one.Text("status") == "open" && one.Whole("expires_at") <= book.Now).ToList()) Expire(due.Text("id")!);
    }

    /// <summary>The buyer pays, all or another amount; the money is there, or is on its way.</summary>
    public JsonObject Pay(string id, string method, bool atOnce, long? amount, string? currency, long feePerMille)
    {
        JsonObject session = book.Get(Kind, id);
        if (session.Text("status") != "open") throw Refusal.Invalid("This page is closed.");
        Close(session, "complete");
        JsonObject intent = book.Open("pi", "payment_intent");
        intent["amount"] = amount ?? session.Whole("amount_total");
        intent["amount_received"] = 0L;
        intent["currency"] = currency ?? session.Text("currency");
        intent["capture_method"] = "automatic";
        intent["latest_charge"] = null;
        intent["metadata"] = asked[id]["metadata"]!.DeepClone();
        intent["transfer_group"] = asked[id].Text("transfer_group");
        intent["description"] = asked[id].Text("description");
        intent["status"] = "processing";
        session["payment_intent"] = intent.Text("id");
        if (atOnce) Capture(session, method, feePerMille);
        teller.Tell("checkout.session.completed", session);
        return session;
    }

    /// <summary>Money that was on its way is there.</summary>
    public void Arrive(string id, long feePerMille)
    {
        JsonObject session = book.Get(Kind, id);
        Capture(session, "alipay", feePerMille);
        teller.Tell("checkout.session.async_payment_succeeded", session);
    }

    /// <summary>Money that was on its way does not come.</summary>
    public void Bounce(string id)
    {
        JsonObject session = book.Get(Kind, id);
        book.Get("payment_intent", session.Text("payment_intent")!)["status"] = "requires_payment_method";
        teller.Tell("checkout.session.async_payment_failed", session);
    }

    private void Capture(JsonObject session, string method, long feePerMille)
    {
        JsonObject intent = book.Get("payment_intent", session.Text("payment_intent")!);
        bool byCard = method == "card";
        (long amount, string currency) = (intent.Whole("amount"), intent.Text("currency")!);
        JsonObject charge = book.Open(byCard ? "ch" : "py", "charge");
        charge["amount"] = amount;
        charge["amount_captured"] = amount;
        charge["amount_refunded"] = 0L;
        charge["balance_transaction"] = bank.Write(byCard ? "charge" : "payment", "charge", charge.Text("id"), amount, ((amount * feePerMille) + 500) / 1_000, currency).Text("id");
        charge["captured"] = true;
        charge["currency"] = currency;
        charge["disputed"] = false;
        charge["metadata"] = intent["metadata"]!.DeepClone();
        charge["paid"] = true;
        charge["payment_intent"] = intent.Text("id");
        charge["payment_method_details"] = new JsonObject { ["type"] = method };
        charge["refunded"] = false;
        charge["status"] = "succeeded";
        charge["transfer_group"] = intent.Text("transfer_group");
        intent["latest_charge"] = charge.Text("id");
        intent["amount_received"] = amount;
        intent["status"] = "succeeded";
        session["payment_status"] = "paid";
        teller.Tell("charge.succeeded", charge);
        teller.Tell("payment_intent.succeeded", intent);
    }

    private static void Close(JsonObject session, string status)
    {
        session["status"] = status;
        session["url"] = null;
    }

    private static (long Amount, string Currency) Total(Form form)
    {
        int count = form.Count("line_items");
        if (count is 0 or > 100) throw Refusal.Invalid("A page has between 1 and 100 line items.", param: "line_items");
        long sum = 0;
        string? currency = null;
        for (int i = 0; i < count; i++)
        {
            string item = string.Create(CultureInfo.InvariantCulture, $"line_items[{i}]");
            currency ??= form.Required($"{item}[price_data][currency]");
            if (form.Required($"{item}[price_data][currency]") != currency) throw Refusal.Invalid("All prices must be in the same currency.", param: item);
            form.Required($"{item}[price_data][product_data][name]");
            form.Required($"{item}[price_data][unit_amount]");
            long price = form.Whole($"{item}[price_data][unit_amount]")!.Value, quantity = form.Whole($"{item}[quantity]") ?? 1;
            if (price < 0) throw Refusal.Invalid("Invalid non-negative integer", "parameter_invalid_integer", $"{item}[price_data][unit_amount]");
            if (quantity < 1) throw Refusal.Invalid("This value must be greater than or equal to 1.", "parameter_invalid_integer", $"{item}[quantity]");
            sum = price > LargestAmount || quantity > LargestAmount ? LargestAmount + 1 : sum + (price * quantity);
            if (sum > LargestAmount) throw Refusal.Invalid("The Checkout Session's total amount due must be no more than 999,999.99.", "amount_too_large");
        }

        return sum > 0 ? (sum, currency!) : throw Refusal.Invalid("The Checkout Session's total amount due is too small.", "amount_too_small");
    }

    private static string Address(Form form, string name) => Uri.TryCreate(form.Required(name), UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https")
        ? form[name]!
        : throw Refusal.Invalid("Not a valid URL", "url_invalid", name);
}
