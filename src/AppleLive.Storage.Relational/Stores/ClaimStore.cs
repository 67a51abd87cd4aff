using AppleLive.Claims;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ClaimStore(Session session) : IClaimStore
{
    private const string Columns = "select claim_id, order_id, village_id, state, text, asked_fen, opened_at, answer_by from claims";

    public Task AddAsync(Claim claim, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into claims (claim_id, order_id, village_id, state, text, asked_fen, opened_at, answer_by)
            values (@Id, @Order, @Village, @State, @Text, @Asked, @OpenedAt, @AnswerBy)
            """,
            new { claim.Id, claim.Order, claim.Village, State = claim.StateName, claim.Text, claim.Asked, claim.OpenedAt, claim.AnswerBy },
            cancellationToken);

    public async Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<Row>($"{Columns} where claim_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToClaim();

    public async Task<IReadOnlyList<Claim>> OfAsync(IReadOnlyCollection<OrderId> orders, CancellationToken cancellationToken) =>
        orders.Count == 0
            ? []
            : [.. (await session.ListAsync<Row>($"{Columns} where order_id in @ids order by claim_id", new { ids = session.Ids(orders) }, cancellationToken)).Select(row => row.ToClaim())];

    public Task SaveAsync(Claim claim, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update claims set state = @State, answer_by = @AnswerBy where claim_id = @Id",
            new { claim.Id, State = claim.StateName, claim.AnswerBy },
            cancellationToken);

    public Task AddReplyAsync(ClaimReply reply, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into claim_replies (claim_id, said_by, text, at) values (@Claim, @By, @Text, @At)", reply, cancellationToken);

    // Index replies_by_claim.
    public async Task<IReadOnlyList<ClaimReply>> RepliesAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        claims.Count == 0
            ? []
            :
            [
                .. (await session.ListAsync<ReplyRow>(
                    "select claim_id, said_by, text, at from claim_replies where claim_id in @ids order by reply",
                    new { ids = session.Ids(claims) },
                    cancellationToken)).Select(row => new ClaimReply(row.ClaimId, row.SaidBy, row.Text, row.At)),
            ];

    private sealed class ReplyRow
    {
        public ClaimId ClaimId { get; init; }

        public PersonId SaidBy { get; init; }

        public required byte[] Text { get; init; }

        public Instant At { get; init; }
    }

    private sealed class Row
    {
        public ClaimId ClaimId { get; init; }

        public OrderId OrderId { get; init; }

        public VillageId VillageId { get; init; }

        public required string State { get; init; }

        public required byte[] Text { get; init; }

        public Fen? AskedFen { get; init; }

        public Instant OpenedAt { get; init; }

        public Instant AnswerBy { get; init; }

        public Claim ToClaim() =>
            new(ClaimId, OrderId, VillageId, Names.Read<ClaimState>(State), Text, AskedFen, OpenedAt, AnswerBy);
    }
}
