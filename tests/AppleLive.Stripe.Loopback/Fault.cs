namespace AppleLive.Stripe.Loopback;

/// <summary>Something that goes wrong with the next call it fits.</summary>
/// <param name="Kind">What.</param>
/// <param name="Method">The calls it fits: their method, or null for any.</param>
/// <param name="Path">The calls it fits: how their path begins, after <c>/v1/</c>.</param>
public sealed record Fault(FaultKind Kind, string? Method = null, string Path = "")
{
    /// <summary>How many calls in a row.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Of <see cref="FaultKind.Busy"/>: when to come again, in seconds; null where Stripe does not say.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Of <see cref="FaultKind.Refuse"/>: the status.</summary>
    public int Status { get; init; } = 400;

    /// <summary>Of <see cref="FaultKind.Refuse"/>: Stripe's word for it.</summary>
    public string? Code { get; init; }

    /// <summary>Of <see cref="FaultKind.Refuse"/>: Stripe's sentence.</summary>
    public string Message { get; init; } = "It cannot be done.";

    /// <summary>What Stripe advises about repeating the call, in the header <c>Stripe-Should-Retry</c>; null where it says nothing.</summary>
    public bool? ShouldRetry { get; init; }
}
