using System.Globalization;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>Fills in the fact sheet of a lot: what was checked, with which result, by whom and when.</summary>
public sealed class LotSheets(IStringLocalizer<SiteText> text, Formats formats, AppleLiveOptions options)
{
    /// <summary>The sheet; null before an officer checked the lot.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="staff">What officers are called, for a page of staff; without it they are shown as this host shows them to everybody.</param>
    public FactSheet? Of(HarvestLot lot, StaffRoll? staff = null)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.State is LotState.Inspected inspected ? new FactSheet([.. Checked(inspected.Inspection, staff)], Attested: false)
            : lot.Attestation is { } attested ? new FactSheet([.. Checked(attested.Inspection, staff), Approved(attested, staff)], Attested: true)
            : null;
    }

    /// <summary>Those who signed a lot's sheet.</summary>
    public static IEnumerable<PersonId?> Signers(HarvestLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.State is LotState.Inspected inspected ? [inspected.Inspection.By]
            : lot.Attestation is { } attested ? [attested.Inspection.By, attested.ApprovedBy]
            : [];
    }

    private IEnumerable<FactRow> Checked(Inspection inspection, StaffRoll? staff)
    {
        AttestedFacts facts = inspection.Facts;
        string who = staff?.Short(inspection.By) ?? Officer(inspection.Badge), when = formats.Moment(inspection.At);
        yield return new FactRow(text["lots.fact.weight"], formats.Weight(inspection.Grams), who, when);
        if (facts.IdentitySeen) yield return new FactRow(text["lots.fact.identity"], text["lots.fact.seen"], who, when);
        if (facts.CertificateSeen) yield return new FactRow(text["lots.fact.certificate"], text["lots.fact.seen"], who, when);
        if (facts.BrixTenths is { } brix)
            yield return new FactRow(text["lots.fact.sugar"], text["lots.fact.brix", (brix / 10m).ToString("0.0", CultureInfo.InvariantCulture)], who, when);
        if (facts.Photos is { } photos) yield return new FactRow(text["lots.fact.photos"], text["lots.fact.photos.count", photos], who, when);
    }

    private FactRow Approved(LotState.Attested attested, StaffRoll? staff) =>
        new(text["lots.fact.approval"], text["lots.fact.approved"], staff?.Short(attested.ApprovedBy) ?? Officer(attested.ApproverBadge), formats.Moment(attested.At));

    private string Officer(string? badge) =>
        badge is not null && options.Ledger.Officers == OfficerShownAs.Badge ? text["lots.fact.badge", badge] : text["lots.fact.officer"];
}
