using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Cash, transfer, or pay on delivery: an accountant records the money when he has it.</summary>
internal sealed class OfflinePaymentGateway : IPaymentGateway
{
    public const string GatewayName = "offline";

    public string Name => GatewayName;

    public Duration? HoldsFor => null;
}
