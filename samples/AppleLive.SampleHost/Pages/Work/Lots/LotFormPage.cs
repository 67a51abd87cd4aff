using AppleLive.Harvests;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A page that registers a lot; the pages of liaisons and of growers differ in whose lot it is and where it leads.</summary>
public abstract class LotFormPage(HarvestDesk desk, LotStarts starts) : FormPage
{
    /// <summary>What is typed and tapped.</summary>
    [BindProperty]
    public LotForm Form { get; set; } = new();

    /// <summary>What is known before.</summary>
    public LotStart Start { get; private set; } = null!;

    /// <summary>What there is to choose from.</summary>
    public LotChoices Choices => starts.Choices;

    /// <summary>Whether something is wrong with the certificate, so that it is shown.</summary>
    public bool CertificateAtFault => ModelState.Any(entry => entry.Key.StartsWith("Form.Certificate.", StringComparison.OrdinalIgnoreCase) && entry.Value?.Errors.Count > 0);

    /// <summary>The form with everything filled in that is known already.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (Start is null) return page;
        Form.HarvestedOn = Form.Certificate.Date = Start.Today;
        Form.Certificate.Origin = Start.Origin;
        Form.Certificate.Promisor = Start.Name;
        Form.Certificate.Contact = Start.Phone;
        return page;
    }

    /// <summary>Registers the lot.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (Start is null) return page;
        if (!Refused(await desk.RegisterAsync(Form.ToInput(Start.Grower), By, Key, cancellationToken), out LotAnswer? made))
            return Done(PageOf(made.Lot), Text["lot-form.done"]);
        SayWhatToDo();
        return page;
    }

    /// <summary>What is known of the grower whose lot it is; null where there is none the reader may act for.</summary>
    protected abstract Task<LotStart?> Find(LotStarts starts, CancellationToken cancellationToken);

    /// <summary>Where the registered lot is shown.</summary>
    protected abstract string PageOf(LotId lot);

    /// <summary>What is answered where there is no grower to register a lot for.</summary>
    protected virtual IActionResult WithoutGrower() => NotFound();

    /// <inheritdoc />
    protected override bool HasKeyInAddress => true;

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await Find(starts, cancellationToken) is not { } start) return WithoutGrower();
        Start = start;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch
    {
        "variety" => Form.Variety == LotForm.Other ? "Form.OtherVariety" : "Form.Variety",
        "standard" or "grade" => "Form.Grade",
        "minimumMm" => "Form.Size",
        "grams" or "certificate.quantityGrams" => "Form.Quantity",
        "blushPercent" => "Form.Blush",
        "striped" => "Form.Colour",
        _ => base.FieldOf(field),
    };

    // The desk speaks of grams, the form of 斤 and kg; and several lines that say only "fill this in" help nobody.
    private void SayWhatToDo()
    {
        ModelState.Instead("Form.Quantity", Text[Form.Quantity is null ? "lot-form.quantity.needed" : "lot-form.quantity.range"]);
        if (string.IsNullOrEmpty(Form.Variety)) ModelState.Instead("Form.Variety", Text["lot-form.variety.needed"]);
        if (string.IsNullOrEmpty(Form.Grade)) ModelState.Instead("Form.Grade", Text["lot-form.grade.needed"]);
        if (string.IsNullOrWhiteSpace(Form.OtherVariety)) ModelState.Instead("Form.OtherVariety", Text["lot-form.variety.name.needed"]);
    }
}
