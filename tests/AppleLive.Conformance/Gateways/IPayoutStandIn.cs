using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>A stand in for a provider that pays villages, and the gateway that speaks with it.</summary>
public interface IPayoutStandIn : IAsyncDisposable
{
    /// <summary>The gateway under test. It does not repeat calls by itself.</summary>
    IPayoutGateway Gateway { get; }

    /// <summary>A village that can be paid.</summary>
    string Village { get; }

    /// <summary>A village that cannot, for each reason; null where this provider has no such reason.</summary>
    string? Hindered(PayoutHindrance why);

    /// <summary>How many payouts were ever made.</summary>
    int Payouts { get; }

    /// <summary>Money is put into our account with the provider.</summary>
    void TopUp(Fen amount);

    /// <summary>A payout comes back, in part or whole.</summary>
    void Return(string payout, Fen amount);

    /// <summary>Time passes.</summary>
    void Wait(Duration time);

    /// <summary>Lets the next call go wrong that would change something.</summary>
    void Trouble(StandInTrouble trouble);
}
