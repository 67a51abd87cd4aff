using System.Globalization;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>Fills in the fact sheet of a lot: what was checked, with which result, by whom and when.</summary>
public sealed class LotSheets(IStringLocalizer<SiteText> text, Formats formats, AppleLiveOptions options)
{
    /// <summary>The sheet; null before an officer checked the lot.</summary>
    public FactSheet? Of(HarvestLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.State is LotState.Inspected inspected ? new FactSheet([.. Checked(inspected.Inspection)], Attested: false)
            : lot.Attestation is { } attested ? new FactSheet([.. Checked(attested.Inspection), Approved(attested)], Attested: true)
            : null;
    }

    private IEnumerable<FactRow> Checked(Inspection inspection)
    {
        AttestedFacts facts = inspection.Facts;
        string who = Officer(inspection.Badge), when = formats.Moment(inspection.At);
        yield return new FactRow(text["lots.fact.weight"], formats.Weight(inspection.Grams), who, when);
        if (facts.IdentitySeen) yield return new FactRow(text["lots.fact.identity"], text["lots.fact.seen"], who, when);
        if (facts.CertificateSeen) yield return new FactRow(text["lots.fact.certificate"], text["lots.fact.seen"], who, when);
        if (facts.BrixTenths is { } brix)
            yield return new FactRow(text["lots.fact.sugar"], text["lots.fact.brix", (brix / 10m).ToString("0.0", CultureInfo.InvariantCulture)], who, when);
        if (facts.Photos is { } photos) yield return new FactRow(text["lots.fact.photos"], text["lots.fact.photos.count", photos], who, when);
    }

    private FactRow Approved(LotState.Attested attested) =>
        new(text["lots.fact.approval"], text["lots.fact.approved"], Officer(attested.ApproverBadge), formats.Moment(attested.At));

    private string Officer(string? badge) =>
        badge is not null && options.Ledger.Officers == OfficerShownAs.Badge ? text["lots.fact.badge", badge] : text["lots.fact.officer"];
}
