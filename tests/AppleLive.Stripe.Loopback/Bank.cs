using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>The account's own books: what came, what left, what Stripe kept.</summary>
internal sealed class Bank(Book book)
{
    public JsonObject Write(string type, string category, string? source, long amount, long fee, string currency)
    {
        JsonObject written = book.Open("txn", "balance_transaction");
        written.Remove("livemode");
        written["amount"] = amount;
        written["fee"] = fee;
        written["net"] = amount - fee;
        written["currency"] = currency;
        written["type"] = type;
        written["reporting_category"] = category;
        written["source"] = source;
        written["status"] = "available";
        written["available_on"] = book.Now;
        written["description"] = null;
        written["exchange_rate"] = null;
        written["fee_details"] = new JsonArray();
        return written;
    }

    public long Balance(string currency) => book.Newest("balance_transaction").Where(one => one.Text("currency") == currency).Sum(one => one.Whole("net"));
}
