namespace AppleLive.Payouts;

/// <summary>How villages are paid.</summary>
public sealed class PayoutOptions
{
    /// <summary>
    /// The payout gateways in use, by name, the preferred first. The first that can pay a village does; where none can, and
    /// where none is named, which is the default, a person has the bank do it.
    /// </summary>
    public IList<string> Gateways { get; } = [];
}
