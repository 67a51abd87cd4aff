using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>Writes down what happens: every event goes into the list of events and waits to be told.</summary>
internal sealed class Teller(Book book, WebhookQueue queue)
{
    public void Tell(string type, JsonObject about)
    {
        JsonObject told = book.Open("evt", "event");
        told["type"] = type;
        told["api_version"] = LoopbackStripe.ApiVersion;
        told["data"] = new JsonObject { ["object"] = about.DeepClone() };
        told["pending_webhooks"] = 1;
        told["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null };
        queue.Add(told);
    }
}
