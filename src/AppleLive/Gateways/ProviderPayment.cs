namespace AppleLive.Gateways;

/// <summary>A payment as its provider has it now.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Money">What is paid or to be paid.</param>
public sealed record ProviderPayment(string Reference, ProviderPaymentState State, ProviderMoney Money)
{
    /// <summary>Our id of it, as we gave it; null where the provider knows none: then it is not ours.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where the buyer pays, while he can.</summary>
    public Uri? Page { get; init; }

    /// <summary>The provider's name for the money it captured, against which it refunds; null before.</summary>
    public string? Capture { get; init; }

    /// <summary>What the provider kept of the captured amount; null while it does not say.</summary>
    public ProviderMoney? Fee { get; init; }
}
