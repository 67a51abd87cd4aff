using AppleLive.Ledger;
using AppleLive.Money;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of record_villages.</summary>
internal sealed class VillageMovementRow
{
    public long Sequence { get; init; }

    public Guid Village { get; init; }

    public Fen Sold { get; init; }

    public Fen Refunded { get; init; }

    public Fen Fees { get; init; }

    public Fen PaidOut { get; init; }

    public static VillageMovementRow Of(long sequence, VillageMovement movement) => new()
    {
        Sequence = sequence,
        Village = movement.Village,
        Sold = movement.Change.Sold,
        Refunded = movement.Change.Refunded,
        Fees = movement.Change.Fees,
        PaidOut = movement.Change.PaidOut,
    };

    public VillageMovement ToMovement() => new(Village, new VillageTotals(Sold, Refunded, Fees, PaidOut));
}
