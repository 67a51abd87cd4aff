using AppleLive.Consultations;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ConsultationStore(Session session) : IConsultationStore
{
    private const string Columns =
        "select consultation_id, village_id, state, secret, asked, asked_at, answer, public_question, public_answer from consultations";

    public Task AddAsync(Consultation consultation, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into consultations (consultation_id, village_id, state, secret, asked, asked_at)
            values (@Id, @Village, @StateName, @Secret, @Asked, @AskedAt)
            """,
            consultation,
            cancellationToken);

    public async Task<Consultation?> FindAsync(ConsultationId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<Row>($"{Columns} where consultation_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToConsultation();

    public Task SaveAsync(Consultation consultation, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update consultations set state = @StateName, answer = @Answer, public_question = @PublicQuestion, public_answer = @PublicAnswer
            where consultation_id = @Id
            """,
            consultation,
            cancellationToken);

    // Index consultations_waiting.
    public async Task<IReadOnlyList<Consultation>> ListAskedAsync(VillageId? village, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            $"""
            {Columns} where state = 'asked' {(village is null ? "" : "and village_id = @village")}
            order by consultation_id limit @limit
            """,
            new { village, limit },
            cancellationToken)).Select(row => row.ToConsultation()),
    ];

    // Index consultations_published.
    public async Task<IReadOnlyList<Consultation>> ListPublishedAsync(ConsultationId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            $"""
            {Columns} where state = 'published' {(after is null ? "" : "and consultation_id < @after")}
            order by consultation_id desc limit @limit
            """,
            new { after, limit },
            cancellationToken)).Select(row => row.ToConsultation()),
    ];

    private sealed class Row
    {
        public ConsultationId ConsultationId { get; init; }

        public VillageId? VillageId { get; init; }

        public required string State { get; init; }

        public WrappedSecret Secret { get; init; }

        public required byte[] Asked { get; init; }

        public Instant AskedAt { get; init; }

        public byte[]? Answer { get; init; }

        public string? PublicQuestion { get; init; }

        public string? PublicAnswer { get; init; }

        public Consultation ToConsultation() =>
            new(ConsultationId, VillageId, Names.Read<ConsultationState>(State), Secret, Asked, AskedAt)
            {
                Answer = Answer,
                PublicQuestion = PublicQuestion,
                PublicAnswer = PublicAnswer,
            };
    }
}
