using AppleLive.Money;

using NodaTime;

namespace AppleLive.Erasures;

/// <summary>The loose ends of a grower.</summary>
/// <param name="OpenLots">Lots of which something can still be attested or listed.</param>
/// <param name="OpenListings">Listings that hold apples of his and are not closed.</param>
/// <param name="OpenOrders">Orders filled by his apples that are not over.</param>
/// <param name="OpenSettlements">Lines of his that no settlement took yet, or whose settlement is not closed.</param>
/// <param name="OwedFen">The balance of his account in the journal, of either sign.</param>
/// <param name="Unacknowledged">Disbursements to him that nobody acknowledged.</param>
/// <param name="LastEvent">The last registration, check, sale, payment, refund, settlement or payout of his.</param>
public sealed record GrowerEnds(
    long OpenLots, long OpenListings, long OpenOrders, long OpenSettlements, Fen OwedFen, long Unacknowledged, Instant LastEvent);
