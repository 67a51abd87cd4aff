using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.Conformance.Seasons;

/// <summary>A plug-in with a bug: it breaks when the checkout lane asks it something.</summary>
public sealed class BrokenGateway : IPaymentGateway
{
    public const string GatewayName = "broken";

    public string Name => GatewayName;

    public Duration? HoldsFor => throw new InvalidTimeZoneException("This gateway is broken.");
}
