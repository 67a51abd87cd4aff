using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of record_villages.</summary>
internal sealed class VillageMovementRow
{
    public static readonly Columns<VillageMovementRow> Columns = new Columns<VillageMovementRow>()
        .Long("sequence", row => row.Sequence)
        .Id("village_id", row => row.Village)
        .Long("sold_fen", row => row.Sold.Value)
        .Long("refunded_fen", row => row.Refunded.Value)
        .Long("fees_fen", row => row.Fees.Value)
        .Long("paid_out_fen", row => row.PaidOut.Value);

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
