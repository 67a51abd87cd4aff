using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Money that goes back to buyers.</summary>
internal sealed class Refunds(Book book, Bank bank, Teller teller)
{
    /// <summary>What a refund is when it has just been made.</summary>
    public string FirstStatus { get; set; } = "succeeded";

    public JsonObject Create(Form form)
    {
        string named = form["charge"] ?? book.Get("payment_intent", form.Required("payment_intent")).Text("latest_charge")!;
        JsonObject charge = book.Get("charge", named);
        long left = charge.Whole("amount") - charge.Whole("amount_refunded");
        long amount = form.Whole("amount") ?? left;
        if (left == 0) throw Refusal.Invalid($"Charge {named} has already been refunded.", "charge_already_refunded");
        if (charge["disputed"]!.GetValue<bool>()) throw Refusal.Invalid($"Charge {named} has been charged back.", "charge_disputed");
        if (amount < 1) throw Refusal.Invalid("Invalid positive integer", "parameter_invalid_integer", "amount");
        if (amount > left) throw Refusal.Invalid("Refund amount is greater than unrefunded amount on charge.", param: "amount");

        JsonObject refund = book.Open("re", "refund");
        refund.Remove("livemode");
        refund["amount"] = amount;
        refund["balance_transaction"] = bank.Write(Type(charge), "refund", refund.Text("id"), -amount, 0, charge.Text("currency")!).Text("id");
        refund["charge"] = named;
        refund["currency"] = charge.Text("currency");
        refund["failure_reason"] = null;
        refund["metadata"] = form.Map("metadata");
        refund["payment_intent"] = charge.Text("payment_intent");
        refund["reason"] = form["reason"];
        refund["status"] = FirstStatus;
        Count(charge, amount);
        teller.Tell("charge.refunded", charge);
        teller.Tell("refund.created", refund);
        return refund;
    }

    /// <summary>A refund that was on its way has reached the buyer.</summary>
    public void Settle(string id)
    {
        JsonObject refund = book.Get("refund", id);
        refund["status"] = "succeeded";
        teller.Tell("refund.updated", refund);
    }

    /// <summary>A refund comes back, also one that had succeeded.</summary>
    public void Fail(string id, string reason)
    {
        JsonObject refund = book.Get("refund", id);
        JsonObject charge = book.Get("charge", refund.Text("charge")!);
        refund["status"] = "failed";
        refund["failure_reason"] = reason;
        refund["failure_balance_transaction"] = bank.Write("refund_failure", "refund_failure", id, refund.Whole("amount"), 0, refund.Text("currency")!).Text("id");
        Count(charge, -refund.Whole("amount"));
        teller.Tell("refund.failed", refund);
        teller.Tell("refund.updated", refund);
        teller.Tell("charge.refund.updated", refund);
    }

    private static void Count(JsonObject charge, long amount)
    {
        charge["amount_refunded"] = charge.Whole("amount_refunded") + amount;
        charge["refunded"] = charge.Whole("amount_refunded") == charge.Whole("amount");
    }

    private static string Type(JsonObject charge) => charge.Text("id")!.StartsWith("py_", StringComparison.Ordinal) ? "payment_refund" : "refund";
}
