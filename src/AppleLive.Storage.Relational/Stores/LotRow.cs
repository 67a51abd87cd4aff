using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of lots.</summary>
internal sealed class LotRow
{
    public LotId LotId { get; init; }

    public GrowerId GrowerId { get; init; }

    public VillageId VillageId { get; init; }

    public required string Variety { get; init; }

    public required string Standard { get; init; }

    public required string Grade { get; init; }

    public int? MinimumMm { get; init; }

    public LocalDate HarvestedOn { get; init; }

    public required string Storage { get; init; }

    public string? Bagging { get; init; }

    public int? BlushPercent { get; init; }

    public long? Striped { get; init; }

    public long RegisteredGrams { get; init; }

    public required byte[] Certificate { get; init; }

    public required string State { get; init; }

    public long? FoundGrams { get; init; }

    public long? Weighed { get; init; }

    public long? IdentitySeen { get; init; }

    public long? CertificateSeen { get; init; }

    public int? BrixTenths { get; init; }

    public int? Photos { get; init; }

    public PersonId? InspectedBy { get; init; }

    public string? InspectorBadge { get; init; }

    public Instant? InspectedAt { get; init; }

    public PersonId? ApprovedBy { get; init; }

    public string? ApproverBadge { get; init; }

    public Instant? ApprovedAt { get; init; }

    public string? Reason { get; init; }

    public Instant? EndedAt { get; init; }

    public long AllocatedGrams { get; init; }

    public PersonId EnteredBy { get; init; }

    public Instant RegisteredAt { get; init; }

    public HarvestLot ToLot() => new(
        LotId, GrowerId, VillageId,
        new AppleFacts(Variety, Standard, Grade, MinimumMm, HarvestedOn, Names.Read<AppleStorage>(Storage))
        {
            Bagging = Bagging is null ? null : Names.Read<Bagging>(Bagging),
            BlushPercent = BlushPercent,
            Striped = Striped is null ? null : Striped == 1,
        },
        RegisteredGrams, Certificate, ToState(), AllocatedGrams, EnteredBy, RegisteredAt);

    private LotState ToState() => State switch
    {
        "registered" => new LotState.Registered(),
        "inspected" => new LotState.Inspected(ToInspection()),
        "attested" => ToAttestation(),
        "rejected" => new LotState.Rejected(Reason!, EndedAt!.Value),
        "withdrawn" => new LotState.Withdrawn(ApprovedBy is null ? null : ToAttestation(), EndedAt!.Value),
        _ => throw new InvalidOperationException($"Lot {LotId} is in the unknown state {State}."),
    };

    private LotState.Attested ToAttestation() => new(ToInspection(), ApprovedBy!.Value, ApproverBadge, ApprovedAt!.Value);

    private Inspection ToInspection() => new(
        new AttestedFacts { Weighed = Weighed == 1, IdentitySeen = IdentitySeen == 1, CertificateSeen = CertificateSeen == 1, BrixTenths = BrixTenths, Photos = Photos },
        FoundGrams!.Value, InspectedBy!.Value, InspectorBadge, InspectedAt!.Value);
}
