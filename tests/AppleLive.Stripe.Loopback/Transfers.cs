using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Connected accounts, and the money that is sent to them.</summary>
internal sealed class Transfers(Book book, Bank bank, Teller teller)
{
    public void Connect(string id, string country, string transfers, string? disabled, bool submitted)
    {
        JsonObject account = book.Find(id) ?? book.Open("acct", "account", id);
        account.Remove("livemode");
        account["country"] = country;
        account["type"] = "express";
        account["details_submitted"] = submitted;
        account["charges_enabled"] = false;
        account["payouts_enabled"] = submitted && disabled is null;
        account["capabilities"] = new JsonObject { ["transfers"] = transfers };
        account["requirements"] = new JsonObject { ["disabled_reason"] = disabled, ["currently_due"] = new JsonArray(), ["past_due"] = new JsonArray() };
    }

    public JsonObject Account(string id) => book.Find(id) is { } found && found.Text("object") == "account"
        ? found
        : throw new Refusal(403, "invalid_request_error", "account_invalid", $"The provided key does not have access to account '{id}' (or that account does not exist).");

    public JsonObject Create(Form form)
    {
        string destination = form.Required("destination"), currency = form.Required("currency");
        form.Required("amount");
        long amount = form.Whole("amount")!.Value;
        if (amount < 1) throw Refusal.Invalid("Invalid positive integer", "parameter_invalid_integer", "amount");
        if (book.Find(destination) is not { } account) throw Refusal.Invalid($"No such destination: '{destination}'", "resource_missing", "destination");
        if (account["capabilities"]!.AsObject().Text("transfers") != "active")
            throw Refusal.Invalid("Your destination account needs to have the transfers capability enabled.", "insufficient_capabilities_for_transfer");
        if (amount > bank.Balance(currency)) throw Refusal.Invalid("You have insufficient available funds in your Stripe account.", "balance_insufficient");

        JsonObject transfer = book.Open("tr", "transfer");
        string id = transfer.Text("id")!;
        transfer["amount"] = amount;
        transfer["amount_reversed"] = 0L;
        transfer["balance_transaction"] = bank.Write("transfer", "transfer", id, -amount, 0, currency).Text("id");
        transfer["currency"] = currency;
        transfer["description"] = form["description"];
        transfer["destination"] = destination;
        transfer["metadata"] = form.Map("metadata");
        transfer["reversals"] = new JsonObject { ["object"] = "list", ["data"] = new JsonArray(), ["has_more"] = false, ["url"] = $"/v1/transfers/{id}/reversals" };
        transfer["reversed"] = false;
        transfer["source_type"] = "card";
        transfer["transfer_group"] = form["transfer_group"];
        teller.Tell("transfer.created", transfer);
        return transfer;
    }

    /// <summary>What came back of a transfer, newest first.</summary>
    public IEnumerable<JsonObject> ReversalsOf(string id)
    {
        book.Get("transfer", id);
        return book.Newest("transfer_reversal").Where(reversal => reversal.Text("transfer") == id);
    }

    public JsonObject Reverse(string id, Form form) => Reverse(id, form.Whole("amount"), form.Map("metadata"));

    public JsonObject Reverse(string id, long? part, JsonObject metadata)
    {
        JsonObject transfer = book.Get("transfer", id);
        long left = transfer.Whole("amount") - transfer.Whole("amount_reversed");
        long amount = part ?? transfer.Whole("amount");
        if (amount < 1 || amount > left) throw Refusal.Invalid("Reversal amount is greater than unreversed amount on transfer.", param: "amount");

        JsonObject reversal = book.Open("trr", "transfer_reversal");
        reversal.Remove("livemode");
        reversal["amount"] = amount;
        reversal["balance_transaction"] = bank.Write("transfer_refund", "transfer_reversal", reversal.Text("id"), amount, 0, transfer.Text("currency")!).Text("id");
        reversal["currency"] = transfer.Text("currency");
        reversal["metadata"] = metadata;
        reversal["transfer"] = id;
        transfer["amount_reversed"] = transfer.Whole("amount_reversed") + amount;
        transfer["reversed"] = amount == left;
        transfer["reversals"]!["data"]!.AsArray().Insert(0, reversal.DeepClone());
        teller.Tell("transfer.reversed", transfer);
        return reversal;
    }
}
