using System.Text.Json;

using AppleLive.BankStatements;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class BankLineStore(Session session) : IBankLineStore
{
    private static readonly RowStatement<BankLine> Insert = new Columns<BankLine>()
        .Id("bank_line_id", line => line.Id.Value)
        .Id("village_id", line => line.Village.Value)
        .Text("day", line => NodaTime.Text.LocalDatePattern.Iso.Format(line.Day))
        .Long("amount_fen", line => line.Amount.Value)
        .Bytes("secret", line => line.Secret.Bytes.ToArray())
        .Bytes("details", line => line.Details)
        .Bytes("line_hash", line => line.Hash.ToBytes())
        .Id("imported_by", line => line.ImportedBy.Value)
        .At("imported_at", line => line.ImportedAt)
        .Text("state", line => Names.Of(line.State))
        .InsertInto("bank_lines", "on conflict (village_id, line_hash) do nothing");

    // Constraint bank_line_once tells what is known.
    public async Task<int> AddAsync(IReadOnlyList<BankLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0) return 0;
        const string counted = "select count(*) from bank_lines where village_id = @Village";
        long before = await session.ScalarAsync<long>(counted, new { lines[0].Village }, cancellationToken);
        await session.WriteAsync(Insert, lines, cancellationToken);
        return checked((int)(await session.ScalarAsync<long>(counted, new { lines[0].Village }, cancellationToken) - before));
    }

    public async Task<BankLine?> FindAsync(BankLineId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<LineRow>($"select * from bank_lines where bank_line_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToLine();

    // Index bank_lines_open.
    public async Task<IReadOnlyList<BankLine>> ListAsync(VillageId village, BankLineState state, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<LineRow>(
            "select * from bank_lines where village_id = @village and state = @state order by day desc, bank_line_id limit @limit",
            new { village, state = Names.Of(state), limit }, cancellationToken)).Select(row => row.ToLine()),
    ];

    public Task SettleAsync(BankLine line, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update bank_lines set state = @State, settled_by = @SettledBy, settled_at = @SettledAt, payment_id = @Payment, payout_id = @Payout,
                   secret = @Secret, details = @Details
            where bank_line_id = @Id
            """,
            new { line.Id, State = Names.Of(line.State), line.SettledBy, line.SettledAt, line.Payment, line.Payout, line.Secret, line.Details },
            cancellationToken);

    public Task ReopenAsync(PaymentId rejected, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update bank_lines set state = 'open', settled_by = null, settled_at = null, payment_id = null where payment_id = @rejected",
            new { rejected }, cancellationToken);

    public Task ForgetAsync(Instant before, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update bank_lines set state = 'dismissed', secret = @Secret, details = @Nothing where state = 'open' and imported_at < @before",
            new { before, Secret = WrappedSecret.Erased, Nothing = Array.Empty<byte>() }, cancellationToken);

    public async Task<BankColumns?> ColumnsAsync(VillageId village, CancellationToken cancellationToken) =>
        await session.FindAsync<string>("select columns from bank_columns where village_id = @village", new { village }, cancellationToken) is { } kept
            ? JsonSerializer.Deserialize<BankColumns>(kept, AppleLiveJson.Options)
            : null;

    public Task RememberAsync(VillageId village, BankColumns columns, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into bank_columns (village_id, columns) values (@village, @kept) on conflict (village_id) do update set columns = excluded.columns",
            new { village, kept = JsonSerializer.Serialize(columns, AppleLiveJson.Options) }, cancellationToken);

    private sealed class LineRow
    {
        public BankLineId BankLineId { get; init; }

        public VillageId VillageId { get; init; }

        public LocalDate Day { get; init; }

        public Fen AmountFen { get; init; }

        public WrappedSecret Secret { get; init; }

        public required byte[] Details { get; init; }

        public Digest LineHash { get; init; }

        public PersonId ImportedBy { get; init; }

        public Instant ImportedAt { get; init; }

        public required string State { get; init; }

        public PersonId? SettledBy { get; init; }

        public Instant? SettledAt { get; init; }

        public PaymentId? PaymentId { get; init; }

        public PayoutId? PayoutId { get; init; }

        public BankLine ToLine() => new(
            BankLineId, VillageId, Day, AmountFen, Secret, Details, LineHash, ImportedBy, ImportedAt, Names.Read<BankLineState>(State))
        {
            SettledBy = SettledBy,
            SettledAt = SettledAt,
            Payment = PaymentId,
            Payout = PayoutId,
        };
    }
}
