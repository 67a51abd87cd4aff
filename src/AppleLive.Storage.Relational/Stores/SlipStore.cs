using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class SlipStore(Session session) : ISlipStore
{
    private static readonly RowStatement<DepositMove> InsertMoves = new Columns<DepositMove>()
        .Id("payment_id", move => move.Id.Value)
        .Id("order_id", move => move.Order.Value)
        .Id("village_id", move => move.Village.Value)
        .Text("kind", move => Names.Of(move.Kind))
        .Long("amount_fen", move => move.Amount.Value)
        .Id("moved_by", move => move.By.Value)
        .At("moved_at", move => move.At)
        .Bytes("reference", move => move.Reference)
        .InsertInto("deposit_moves");

    public Task AddAsync(Slip slip, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into slips (payment_id, order_id, village_id, amount_fen, reference, slip_index, recorded_by, recorded_at, state)
            values (@Id, @Order, @Village, @Amount, @Reference, @Index, @RecordedBy, @RecordedAt, @State)
            """,
            new { slip.Id, slip.Order, slip.Village, slip.Amount, slip.Reference, Index = slip.Index?.ToBytes(), slip.RecordedBy, slip.RecordedAt, State = Names.Of(slip.State) },
            cancellationToken);

    public Task JudgeAsync(Slip slip, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update slips set state = @State, judged_by = @JudgedBy, judged_at = @JudgedAt, why = @Why where payment_id = @Id",
            new { slip.Id, State = Names.Of(slip.State), slip.JudgedBy, slip.JudgedAt, slip.Why },
            cancellationToken);

    public async Task<Slip?> FindAsync(PaymentId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<SlipRow>("select * from slips where payment_id = @id", new { id }, cancellationToken))?.ToSlip();

    // Index slips_by_order.
    public async Task<IReadOnlyList<Slip>> OfAsync(OrderId order, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<SlipRow>("select * from slips where order_id = @order order by payment_id", new { order }, cancellationToken)).Select(row => row.ToSlip())];

    // Index slips_by_number. The books are locked, so that two who record the same slip at once see each other.
    public async Task<Slip?> LastAsync(VillageId village, Digest index, CancellationToken cancellationToken)
    {
        await session.LockBooksAsync(cancellationToken);
        return (await session.FindAsync<SlipRow>(
            "select * from slips where village_id = @village and slip_index = @index and state <> 'rejected' order by payment_id desc limit 1",
            new { village, index }, cancellationToken))?.ToSlip();
    }

    public Task AddAsync(IReadOnlyList<DepositMove> moves, CancellationToken cancellationToken) => session.WriteAsync(InsertMoves, moves, cancellationToken);

    // Index deposit_moves_by_order.
    public async Task<IReadOnlyList<DepositMove>> MovesAsync(OrderId order, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<MoveRow>("select * from deposit_moves where order_id = @order order by moved_at, payment_id, kind", new { order }, cancellationToken))
            .Select(row => row.ToMove()),
    ];

    // Indexes slips_waiting, deposit_moves_by_village.
    public Task<IReadOnlyList<OpenMoney>> OpenAsync(VillageId? village, int limit, CancellationToken cancellationToken)
    {
        string his = village is null ? "" : "and village_id = @village";
        return session.ListAsync<OpenMoney>(
            $"""
            select found.order_id, number, waiting_fen, held_fen
            from (select order_id, cast(sum(waiting) as bigint) as waiting_fen, cast(sum(held) as bigint) as held_fen
                  from (select order_id, amount_fen as waiting, 0 as held from slips where state = 'waiting' {his}
                        union all
                        select order_id, 0, amount_fen from deposit_moves where 1 = 1 {his}) moved
                  group by order_id having sum(waiting) <> 0 or sum(held) <> 0) found
            join orders on orders.order_id = found.order_id
            order by found.order_id limit @limit
            """,
            new { village, limit },
            cancellationToken);
    }

    private sealed class SlipRow
    {
        public PaymentId PaymentId { get; init; }

        public OrderId OrderId { get; init; }

        public VillageId VillageId { get; init; }

        public Fen AmountFen { get; init; }

        public required byte[] Reference { get; init; }

        public byte[]? SlipIndex { get; init; }

        public PersonId RecordedBy { get; init; }

        public Instant RecordedAt { get; init; }

        public required string State { get; init; }

        public PersonId? JudgedBy { get; init; }

        public Instant? JudgedAt { get; init; }

        public byte[]? Why { get; init; }

        public Slip ToSlip() => new(
            PaymentId, OrderId, VillageId, AmountFen, Reference, SlipIndex is null ? null : Digest.From(SlipIndex), RecordedBy, RecordedAt,
            Names.Read<SlipState>(State))
        {
            JudgedBy = JudgedBy,
            JudgedAt = JudgedAt,
            Why = Why,
        };
    }

    private sealed class MoveRow
    {
        public PaymentId PaymentId { get; init; }

        public OrderId OrderId { get; init; }

        public VillageId VillageId { get; init; }

        public required string Kind { get; init; }

        public Fen AmountFen { get; init; }

        public PersonId MovedBy { get; init; }

        public Instant MovedAt { get; init; }

        public byte[]? Reference { get; init; }

        public DepositMove ToMove() => new(PaymentId, OrderId, VillageId, Names.Read<DepositKind>(Kind), AmountFen, MovedBy, MovedAt) { Reference = Reference };
    }
}
