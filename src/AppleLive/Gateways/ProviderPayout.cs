namespace AppleLive.Gateways;

/// <summary>A payout as its provider has it now.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Money">How much was paid.</param>
public sealed record ProviderPayout(string Reference, ProviderPayoutState State, ProviderMoney Money)
{
    /// <summary>Our id of it; null where it is not ours.</summary>
    public Guid? Id { get; init; }

    /// <summary>Which try it is; 0 where it is not ours.</summary>
    public int Attempt { get; init; }

    /// <summary>How much of it came back, in the same currency.</summary>
    public long Returned { get; init; }
}
