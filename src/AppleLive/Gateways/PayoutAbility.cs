namespace AppleLive.Gateways;

/// <summary>Whether a gateway can pay a village.</summary>
public abstract record PayoutAbility
{
    private PayoutAbility() { }

    /// <summary>It can.</summary>
    /// <param name="Account">Where to, in a form that may be shown: masked.</param>
    public sealed record Able(string Account) : PayoutAbility;

    /// <summary>It cannot.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Unable(PayoutHindrance Why) : PayoutAbility;
}
