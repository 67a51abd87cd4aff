using NodaTime;

namespace AppleLive.Gateways;

/// <summary>A way for buyers to pay.</summary>
public interface IPaymentGateway
{
    /// <summary>Its name, by which orders and configuration refer to it, such as <c>offline</c>.</summary>
    string Name { get; }

    /// <summary>
    /// How long a buyer's boxes are held for him until he has paid; null where an order is firm at once and paid later, on
    /// delivery or by transfer.
    /// </summary>
    Duration? HoldsFor { get; }
}
