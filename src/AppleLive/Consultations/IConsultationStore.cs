using AppleLive.Villages;

namespace AppleLive.Consultations;

/// <summary>The consultations.</summary>
public interface IConsultationStore
{
    /// <summary>Adds a consultation.</summary>
    Task AddAsync(Consultation consultation, CancellationToken cancellationToken);

    /// <summary>The consultation, or null.</summary>
    Task<Consultation?> FindAsync(ConsultationId id, CancellationToken cancellationToken);

    /// <summary>Keeps state, answer and public wording.</summary>
    Task SaveAsync(Consultation consultation, CancellationToken cancellationToken);

    /// <summary>Those not answered yet, oldest first, at most <paramref name="limit"/>; of one village where it is given.</summary>
    Task<IReadOnlyList<Consultation>> ListAskedAsync(VillageId? village, int limit, CancellationToken cancellationToken);

    /// <summary>A page of the published ones, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Consultation>> ListPublishedAsync(ConsultationId? after, int limit, CancellationToken cancellationToken);
}
