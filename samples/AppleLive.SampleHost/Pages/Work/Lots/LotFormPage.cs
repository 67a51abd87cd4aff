using AppleLive.Harvests;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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
        SayQuantityInItsUnit();
        return page;
    }

    /// <summary>What is known of the grower whose lot it is; null where there is none the reader may act for.</summary>
    protected abstract Task<LotStart?> Find(LotStarts starts, CancellationToken cancellationToken);

    /// <summary>Where the registered lot is shown.</summary>
    protected abstract string PageOf(LotId lot);

    /// <summary>What is answered where there is no grower to register a lot for.</summary>
    protected virtual IActionResult WithoutGrower() => NotFound();

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

    // The desk speaks of grams, the form of 斤 and kg.
    private void SayQuantityInItsUnit()
    {
        if (Form.Quantity is null || !ModelState.TryGetValue("Form.Quantity", out ModelStateEntry? entry) || entry.Errors.Count == 0) return;
        entry.Errors.Clear();
        entry.Errors.Add(Text["lot-form.quantity.range"]);
    }
}
