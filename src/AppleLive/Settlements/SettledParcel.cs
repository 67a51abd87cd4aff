using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A delivered parcel as a settlement policy sees it.</summary>
/// <param name="Boxes">How many boxes were delivered.</param>
/// <param name="Goods">What was captured for the village's goods in the order.</param>
/// <param name="GatewayFees">What the payment gateway kept of it.</param>
public sealed record SettledParcel(long Boxes, Fen Goods, Fen GatewayFees);
