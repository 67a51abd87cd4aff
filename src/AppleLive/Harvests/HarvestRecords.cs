using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>The public records about lots.</summary>
internal static class HarvestRecords
{
    public static PublicRecord Attested(HarvestLot lot, LotState.Attested attestation, Village village, Grower grower, MasterKeys keys, OfficerShownAs officers) =>
        Of("lot.attested", lot, attestation.At, record => record
            .Set("village", village.Code)
            .Set("variety", lot.Facts.Variety)
            .Set("standard", lot.Facts.Standard)
            .Set("grade", lot.Facts.Grade)
            .Set("grams", attestation.Inspection.Grams)
            .Set("facts", Facts(attestation.Inspection.Facts))
            .Set("officer", Officer(attestation.Inspection.By, attestation.Inspection.Badge, keys, officers))
            .Set("approver", Officer(attestation.ApprovedBy, attestation.ApproverBadge, keys, officers))
            .Set("grower", GrowerCommitment(lot, grower, keys)));

    public static PublicRecord Withdrawn(HarvestLot lot, long grams, Instant at) =>
        Of("lot.withdrawn", lot, at, record => record.Set("grams", grams));

    private static PublicRecord Of(string type, HarvestLot lot, Instant at, Action<CanonicalObject> members) =>
        PublicRecord.Of(
            type, at,
            record =>
            {
                record.Set("lot", lot.Id.ToString());
                members(record);
            },
            VillageMovement.Of(lot.Village.Value));

    private static CanonicalObject Facts(AttestedFacts facts)
    {
        CanonicalObject checkedFacts = new CanonicalObject()
            .Set("weighed", facts.Weighed)
            .Set("identitySeen", facts.IdentitySeen)
            .Set("certificateSeen", facts.CertificateSeen);
        if (facts.BrixTenths is { } brix) checkedFacts.Set("brixTenths", brix);
        if (facts.Photos is { } photos) checkedFacts.Set("photos", photos);
        return checkedFacts;
    }

    // An officer without a badge number is always shown as a commitment.
    private static string Officer(PersonId person, string? badge, MasterKeys keys, OfficerShownAs shown) =>
        shown == OfficerShownAs.Badge && badge is not null
            ? badge
            : keys.SecretFor($"officer:{person}").Commit(new CanonicalObject().Set("person", person.ToString()).Set("badge", badge ?? ""), "officer").Base64;

    // A salt of its own for every lot: equal growers must not show as equal commitments.
    private static string GrowerCommitment(HarvestLot lot, Grower grower, MasterKeys keys)
    {
        PersonalSecret secret = PersonalSecret.Unwrap(keys, grower.Secret);
        var details = secret.OpenJson<GrowerDetails>(grower.Details, Grower.DetailsPurpose);
        return secret.Commit(
            new CanonicalObject().Set("lot", lot.Id.ToString()).Set("grower", grower.Id.ToString()).Set("name", details.Name).Set("phone", details.Phone),
            $"grower:{lot.Id}").Base64;
    }
}
