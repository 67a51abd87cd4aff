using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.Conformance.Seasons;

/// <summary>A gateway that must be paid first: it holds the boxes for fifteen minutes.</summary>
public sealed class WalletGateway : IPaymentGateway
{
    public const string GatewayName = "wallet";

    public static readonly Duration Holds = Duration.FromMinutes(15);

    public string Name => GatewayName;

    public Duration? HoldsFor => Holds;
}
