namespace AppleLive.Gateways;

/// <summary>A refund as its provider has it now.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Money">How much.</param>
public sealed record ProviderRefund(string Reference, ProviderRefundState State, ProviderMoney Money)
{
    /// <summary>Our id of it; null where somebody made it by hand at the provider.</summary>
    public Guid? Id { get; init; }

    /// <summary>The provider's name for the money it is taken from.</summary>
    public string? Capture { get; init; }

    /// <summary>Why it failed, in the provider's word, where it did.</summary>
    public string? Why { get; init; }
}
