using AppleLive.Money;

namespace AppleLive.Gateways;

/// <summary>Money to be sent back.</summary>
/// <param name="Id">Our id of this refund; the same is never sent twice.</param>
/// <param name="Group">Our id of the order.</param>
/// <param name="Capture">The provider's name for the money it captured.</param>
/// <param name="Amount">How much of it; more than nothing.</param>
public sealed record RefundRequest(Guid Id, Guid Group, string Capture, Fen Amount);
