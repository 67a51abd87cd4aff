using AppleLive.Growers;
using AppleLive.Harvests;

namespace AppleLive.Orders;

/// <summary>How many boxes of an order line are filled from one lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Grower">Whose apples.</param>
/// <param name="Boxes">How many.</param>
public sealed record BoxFill(LotId Lot, GrowerId Grower, long Boxes);
