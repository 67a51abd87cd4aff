namespace AppleLive.Stripe.Loopback;

/// <summary>An event that Stripe wants to tell.</summary>
/// <param name="Event">Its id.</param>
/// <param name="Type">What happened.</param>
/// <param name="Body">What is posted.</param>
public sealed record Webhook(string Event, string Type, ReadOnlyMemory<byte> Body);
