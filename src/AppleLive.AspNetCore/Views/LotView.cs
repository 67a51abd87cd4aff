using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>A lot behind a listing: what its grower says of it, what was attested, and its certificate. Once the grower is erased, his name and the certificate are null.</summary>
internal sealed record LotView(
    LotId Lot, string? Grower, string Variety, string Standard, string Grade, int? MinimumMm, LocalDate HarvestedOn, AppleStorage Storage,
    Bagging? Bagging, int? BlushPercent, bool? Striped, long Boxes, AttestationView? Attestation, CertificateView? Certificate)
{
    public static LotView Of(HarvestLot lot, Grower grower, long boxes, MasterKeys keys, OfficerShownAs officers) => new(
        lot.Id, grower.Open(keys) is { } details ? Mask.Name(details.Name) : null, lot.Facts.Variety, lot.Facts.Standard, lot.Facts.Grade, lot.Facts.MinimumMm,
        lot.Facts.HarvestedOn, lot.Facts.Storage, lot.Facts.Bagging, lot.Facts.BlushPercent, lot.Facts.Striped, boxes,
        AttestationView.Of(lot.Attestation, officers), lot.OpenCertificate(grower, keys) is { } certificate ? CertificateView.Of(certificate.Masked()) : null);
}

/// <summary>What two officers stand by: facts, with who, when and how much.</summary>
/// <param name="Grams">How much was found.</param>
/// <param name="Facts">What was checked.</param>
/// <param name="Officer">The badge number of who checked; null where the host does not show badges.</param>
/// <param name="At">When it was checked.</param>
/// <param name="Approved">Who approved it, and when.</param>
internal sealed record AttestationView(long Grams, AttestedFacts Facts, string? Officer, Instant At, ApprovalView Approved)
{
    public static AttestationView? Of(LotState.Attested? attestation, OfficerShownAs officers)
    {
        if (attestation is null) return null;
        bool badges = officers == OfficerShownAs.Badge;
        Inspection inspection = attestation.Inspection;
        return new AttestationView(
            inspection.Grams, inspection.Facts, badges ? inspection.Badge : null, inspection.At,
            new ApprovalView(badges ? attestation.ApproverBadge : null, attestation.At));
    }
}

/// <summary>The second officer's approval.</summary>
internal sealed record ApprovalView(string? Officer, Instant At);

/// <summary>承诺达标合格证, as far as its reader may see it.</summary>
internal sealed record CertificateView(long QuantityGrams, string Origin, LocalDate Date, string Promisor, string Contact)
{
    public static CertificateView Of(Certificate certificate) =>
        new(certificate.QuantityGrams, certificate.Origin, certificate.Date, certificate.Promisor, certificate.Contact);
}
