using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Erasures;

/// <summary>Where data are erased.</summary>
public interface IErasureStore
{
    /// <summary>The erasure of this order or grower, or null.</summary>
    Task<Erasure?> FindAsync(ErasureOf of, Guid subject, CancellationToken cancellationToken);

    /// <summary>The grower's loose ends.</summary>
    Task<GrowerEnds> EndsAsync(GrowerId grower, CancellationToken cancellationToken);

    /// <summary>
    /// Empties the order's secret and everything sealed under it: buyer and keyed phone number, slip, reasons, claims and
    /// replies. Notes who did it and when.
    /// </summary>
    Task EraseAsync(OrderId order, PersonId? by, Instant at, CancellationToken cancellationToken);

    /// <summary>Empties the grower's secret and everything sealed under it: name, keyed phone number, consent and the certificates of his lots. Notes who did it and when.</summary>
    Task EraseAsync(GrowerId grower, PersonId? by, Instant at, CancellationToken cancellationToken);
}
