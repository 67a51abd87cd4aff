using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>An officer fills in the fact sheet of a lot, on the spot.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class AttestModel(HarvestDesk desk, LotsReader reader, IStringLocalizer<SiteText> text) : FormPage
{
    private LotId _id;

    /// <summary>The lot's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>What is ticked and typed.</summary>
    [BindProperty]
    public AttestForm Form { get; set; } = new();

    /// <summary>The lot.</summary>
    public LotView View { get; private set; } = null!;

    /// <summary>斤 and kg.</summary>
    public IReadOnlyList<Option> Units => Weights.Units(text);

    /// <summary>The sheet with the registered weight filled in; once a lot is attested there is nothing more to fill in.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (View is null) return page;
        if (!View.May.Attest) return LocalRedirect($"/work/lots/{_id}");
        Inspection? before = (View.Lot.State as LotState.Inspected)?.Inspection;
        Form.Quantity = Weights.InJin(before?.Grams ?? View.Lot.RegisteredGrams);
        Form.Brix = before?.Facts.BrixTenths / 10m;
        return page;
    }

    /// <summary>Keeps what was checked; a second officer approves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (View is null) return page;
        Outcome<LotAnswer> outcome = await desk.AttestAsync(_id, Form.ToInput(), By, Key, cancellationToken);
        if (!Refused(outcome, out _)) return Done($"/work/lots/{_id}", Text["attest.done"]);
        outcome.IsRefused(out Refusal? why, out _);
        SayAtField(why!);
        return page;
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out _id) || await reader.Find(By, _id, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch
    {
        "grams" => "Form.Quantity",
        "facts.brixTenths" => "Form.Brix",
        _ => base.FieldOf(field),
    };

    // The desk speaks of grams and tenths, and of the first fact that is missing; the sheet shows each at its place.
    private void SayAtField(Refusal why)
    {
        if (why.Slug == Refusals.FactsMissing)
        {
            ModelState.Remove("");
            if (!Form.Weighed) ModelState.AddModelError("Form.Weighed", Text["attest.weighed.needed"]);
            if (!Form.IdentitySeen) ModelState.AddModelError("Form.IdentitySeen", Text["attest.identity.needed"]);
            if (!Form.CertificateSeen) ModelState.AddModelError("Form.CertificateSeen", Text["attest.certificate.needed"]);
        }
        else if (why.Slug == Refusals.MoreThanRegistered)
        {
            ModelState.Remove("");
            ModelState.AddModelError("Form.Quantity", Text["attest.quantity.most", View.Lot.RegisteredGrams / 500m, View.Lot.RegisteredGrams / 1_000m]);
        }

        if (Form.Quantity is not null && why.Fields.Any(field => field.Field == "grams")) ModelState.Instead("Form.Quantity", Text["lot-form.quantity.range"]);
        if (why.Fields.Any(field => field.Field == "facts.brixTenths")) ModelState.Instead("Form.Brix", Text["attest.brix.range"]);
    }
}
