using AppleLive.Growers;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>Apples of one grower, picked and registered together. Quantities in grams; allocated ≤ attested ≤ registered.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Grower">Whose apples.</param>
/// <param name="Village">The grower's village.</param>
/// <param name="Facts">What the grower says of them.</param>
/// <param name="RegisteredGrams">How much the grower registered.</param>
/// <param name="Certificate">The sealed <see cref="Harvests.Certificate"/>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AllocatedGrams">How much is allocated to listings.</param>
/// <param name="EnteredBy">Who registered it.</param>
/// <param name="RegisteredAt">When.</param>
public sealed record HarvestLot(
    LotId Id, GrowerId Grower, VillageId Village, AppleFacts Facts, long RegisteredGrams, byte[] Certificate, LotState State,
    long AllocatedGrams, PersonId EnteredBy, Instant RegisteredAt)
{
    /// <summary>The purpose certificates are sealed for.</summary>
    internal const string CertificatePurpose = "certificate";

    /// <summary>Its certificate, sealed under the secret of the grower whose lot it is; null where that was erased.</summary>
    public Certificate? OpenCertificate(Grower grower, MasterKeys keys) =>
        PersonalSecret.UnwrapUnlessErased(keys, grower.Secret)?.OpenJson<Certificate>(Certificate, CertificatePurpose);

    /// <summary>The attestation, where there is or was one.</summary>
    public LotState.Attested? Attestation => State switch
    {
        LotState.Attested attested => attested,
        LotState.Withdrawn withdrawn => withdrawn.Attestation,
        _ => null,
    };

    /// <summary>How much was attested; nothing before.</summary>
    public long AttestedGrams => Attestation?.Inspection.Grams ?? 0;

    /// <summary>How much may still be allocated.</summary>
    public long AvailableGrams => State is LotState.Attested ? AttestedGrams - AllocatedGrams : 0;
}
