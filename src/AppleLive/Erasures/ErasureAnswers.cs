using AppleLive.Growers;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.Erasures;

/// <summary>An order whose buyer is erased.</summary>
/// <param name="Order">The order.</param>
/// <param name="ErasedAt">Since when; the same however often it is asked for.</param>
public sealed record OrderErased(OrderId Order, Instant ErasedAt);

/// <summary>A grower who is erased.</summary>
/// <param name="Grower">The grower.</param>
/// <param name="ErasedAt">Since when; the same however often it is asked for.</param>
public sealed record GrowerErased(GrowerId Grower, Instant ErasedAt);
