using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Buyers who asked their bank for the money.</summary>
internal sealed class Disputes(Book book, Bank bank, Teller teller)
{
    private const long Fee = 10_000;

    public JsonObject Open(string chargeId, long? part, bool onlyAsks)
    {
        JsonObject charge = book.Get("charge", chargeId);
        JsonObject dispute = book.Open("dp", "dispute");
        dispute["amount"] = part ?? charge.Whole("amount");
        dispute["balance_transactions"] = new JsonArray();
        dispute["charge"] = chargeId;
        dispute["currency"] = charge.Text("currency");
        dispute["metadata"] = new JsonObject();
        dispute["payment_intent"] = charge.Text("payment_intent");
        dispute["reason"] = "product_not_received";
        dispute["status"] = onlyAsks ? "warning_needs_response" : "needs_response";
        teller.Tell("charge.dispute.created", dispute);
        if (!onlyAsks) Take(charge, dispute);
        return dispute;
    }

    public void Move(string id, string status)
    {
        JsonObject dispute = book.Get("dispute", id);
        bool taken = dispute["balance_transactions"]!.AsArray().Count == 1;
        dispute["status"] = status;
        if (status is "needs_response" && !taken) Take(book.Get("charge", dispute.Text("charge")!), dispute);
        if (status is "won" && taken)
        {
            Write(dispute, "dispute_reversal", dispute.Whole("amount"), 0);
            teller.Tell("charge.dispute.funds_reinstated", dispute);
        }

        teller.Tell(status is "won" or "lost" or "warning_closed" or "prevented" ? "charge.dispute.closed" : "charge.dispute.updated", dispute);
    }

    private void Take(JsonObject charge, JsonObject dispute)
    {
        charge["disputed"] = true;
        Write(dispute, "dispute", -dispute.Whole("amount"), Fee);
        teller.Tell("charge.dispute.funds_withdrawn", dispute);
    }

    private void Write(JsonObject dispute, string category, long amount, long fee) =>
        dispute["balance_transactions"]!.AsArray().Add(bank.Write("adjustment", category, dispute.Text("id"), amount, fee, dispute.Text("currency")!).DeepClone());
}
