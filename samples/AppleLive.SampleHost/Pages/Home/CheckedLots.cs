using AppleLive.Harvests;
using AppleLive.Ledger;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Home;

/// <summary>What officers checked of several lots, taken together.</summary>
/// <param name="Lots">How many lots.</param>
/// <param name="Grams">What they weighed, in grams.</param>
/// <param name="IdentitiesSeen">Of how many the seller's identity was seen.</param>
/// <param name="CertificatesSeen">Of how many the certificate was seen.</param>
/// <param name="LeastBrix">The least sugar measured, in tenths of a degree Brix; null where none was measured.</param>
/// <param name="MostBrix">The most.</param>
/// <param name="CheckedBy">The badges of who checked, where the host shows them.</param>
/// <param name="ApprovedBy">The badges of who approved, where the host shows them.</param>
/// <param name="Last">When the last of them was approved.</param>
public sealed record CheckedLots(
    int Lots, long Grams, int IdentitiesSeen, int CertificatesSeen, int? LeastBrix, int? MostBrix,
    IReadOnlyList<string> CheckedBy, IReadOnlyList<string> ApprovedBy, Instant Last)
{
    /// <summary>Sums up the attested ones among these lots; null where there is none.</summary>
    internal static CheckedLots? Of(IEnumerable<HarvestLot> lots, OfficerShownAs officers)
    {
        LotState.Attested[] attested = [.. lots.Select(lot => lot.Attestation).OfType<LotState.Attested>()];
        if (attested.Length == 0) return null;
        Inspection[] found = [.. attested.Select(each => each.Inspection)];
        return new CheckedLots(
            attested.Length, found.Sum(each => each.Grams), found.Count(each => each.Facts.IdentitySeen), found.Count(each => each.Facts.CertificateSeen),
            found.Min(each => each.Facts.BrixTenths), found.Max(each => each.Facts.BrixTenths),
            Badges(found.Select(each => each.Badge)), Badges(attested.Select(each => each.ApproverBadge)),
            attested.Max(each => each.At));

        IReadOnlyList<string> Badges(IEnumerable<string?> shown) =>
            officers == OfficerShownAs.Badge ? [.. shown.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
    }
}
