using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.Storage;

namespace AppleLive.Orders;

/// <summary>All that a decided batch writes.</summary>
public sealed class CheckoutChanges
{
    /// <summary>Orders to add, with their parcels.</summary>
    public List<OrderFile> Placed { get; } = [];

    /// <summary>Orders to keep as they now stand: status, lines and parcels. May hold orders of <see cref="Placed"/>.</summary>
    public Dictionary<OrderId, OrderFile> Changed { get; } = [];

    /// <summary>Orders of <see cref="Changed"/> of which boxes were taken away, whatever else became of them since.</summary>
    public HashSet<OrderId> Amended { get; } = [];

    /// <summary>By how many boxes the sold count of each allocation moves.</summary>
    public Dictionary<(ListingId Listing, LotId Lot), long> Stock { get; } = [];

    /// <summary>Payments to add.</summary>
    public List<Payment> Payments { get; } = [];

    /// <summary>Refunds to add.</summary>
    public List<Refund> Refunds { get; } = [];

    /// <summary>Transactions to post, in order, each with the public record of the same fact where it has one.</summary>
    public List<(JournalTransaction Transaction, PublicRecord? Record)> Journal { get; } = [];

    /// <summary>Public records to add, in order; those of <see cref="Journal"/> are among them.</summary>
    public List<PublicRecord> Records { get; } = [];

    /// <summary>Events for the outbox, in order.</summary>
    public List<DomainEvent> Events { get; } = [];

    /// <summary>Persons not known before, of which kind each is.</summary>
    public Dictionary<PersonId, PersonKind> People { get; } = [];

    /// <summary>Idempotency keys to bind.</summary>
    public List<AcceptedKey> Keys { get; } = [];

    /// <summary>How many orders were numbered by this batch.</summary>
    public long Numbered { get; set; }

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Keys.Count == 0 && Placed.Count == 0 && Changed.Count == 0 && Payments.Count == 0;

    /// <summary>Moves the sold count of an allocation.</summary>
    internal void MoveStock(ListingId listing, LotId lot, long boxes) =>
        Stock[(listing, lot)] = Stock.GetValueOrDefault((listing, lot)) + boxes;
}
