using System.Globalization;
using System.Text.RegularExpressions;
using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.SampleHost.Forms;
using AppleLive.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>Assembles a listing: first the village, then how much of which lot, and what the boxes are called and cost.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed partial class NewModel(ListingDesk desk, NewListingReader reader, Formats formats) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    /// <summary>The code of the village chosen, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The villages to choose from, while none is chosen.</summary>
    public IReadOnlyList<ListableVillage> Villages { get; private set; } = [];

    /// <summary>The name of the village chosen.</summary>
    public string VillageName { get; private set; } = "";

    /// <summary>Its lots of which something may still be listed.</summary>
    public IReadOnlyList<ListableLot> Lots { get; private set; } = [];

    /// <summary>What the form's lots give in boxes.</summary>
    public QuotaView Quota { get; private set; } = new([]);

    /// <summary>The description as buyers will see it.</summary>
    public string DescriptionHtml => SafeMarkdown.ToHtml(Form.Description);

    /// <summary>The villages, or the lots of one.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Assembles it; or only counts the boxes again, where that button was pressed.</summary>
    public async Task<IActionResult> OnPostAsync(string? calculate, CancellationToken cancellationToken)
    {
        if (calculate is not null) return await Show(cancellationToken);
        Outcome<ListingAnswer> outcome = await desk.DraftAsync(Form.ToInput(), By, Key, cancellationToken);
        if (!outcome.IsRefused(out Refusal? why, out ListingAnswer? made))
            return Done($"/work/listings/{made.Listing}", Text["listing.new.done", formats.Boxes(made.QuotaBoxes)]);

        await Read(cancellationToken);
        Say(why);
        NameLot(why);
        SayInUnits();
        return Page();
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Page() : NotFound();

    /// <inheritdoc />
    protected override string FieldOf(string field)
    {
        if (field == "allocations") return "Form.Lots[0].Jin";
        if (AllocationField().Match(field) is { Success: true } match)
            return $"Form.Lots[{Form.Wanted[int.Parse(match.Groups["at"].ValueSpan, CultureInfo.InvariantCulture)]}].Jin";
        return field switch { "boxGrams" => "Form.BoxJin", "priceFen" => "Form.PriceYuan", _ => base.FieldOf(field) };
    }

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Village))
        {
            Villages = await reader.Villages(cancellationToken);
            return true;
        }

        if (await reader.Lots(Village, cancellationToken) is not { } found) return false;
        (VillageName, Lots) = found;
        // A lot that is gone since the page was shown takes its line with it; what was typed stays with its own lot.
        Dictionary<string, decimal?> typed = Form.Lots.Where(lot => lot.Lot is not null).DistinctBy(lot => lot.Lot).ToDictionary(lot => lot.Lot!, lot => lot.Jin);
        bool same = Form.Lots.Select(lot => lot.Lot).SequenceEqual(Lots.Select(lot => lot.Id));
        if (!same && Form.Lots.Count > 0) ForgetLots();
        Form.Lots = [.. Lots.Select(lot => new LotShare { Lot = lot.Id, Jin = typed.GetValueOrDefault(lot.Id) })];
        Quota = Form.Quota();
        return true;
    }

    private void ForgetLots()
    {
        foreach (string key in ModelState.Keys.Where(key => key.StartsWith("Form.Lots[", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    // "There is not enough left" helps only with the lot's name beside it.
    private void NameLot(Refusal why)
    {
        if (!why.Details.TryGetValue("lot", out object? named) || named is not LotId id) return;
        int place = Form.Lots.FindIndex(lot => lot.Lot == id.ToString());
        if (place < 0) return;
        ListableLot lot = Lots[place];
        string message = why.Slug == Refusals.MoreThanAttested
            ? Text["listing.new.too-much", lot.Grower, lot.Variety, formats.Weight(lot.AvailableGrams)]
            : Text["listing.new.not-attested", lot.Grower, lot.Variety];
        ModelState.Remove("");
        ModelState.AddModelError($"Form.Lots[{place}].Jin", message);
    }

    // The desk counts in grams and fen; whoever fills in the form does not.
    private void SayInUnits()
    {
        foreach ((string field, bool typed, string key) in new[]
        {
            ("Form.BoxJin", Form.BoxJin is not null, "listing.new.box.range"),
            ("Form.PriceYuan", Form.PriceYuan is not null, "listing.new.price.range"),
        })
        {
            if (!typed || !ModelState.TryGetValue(field, out ModelStateEntry? entry) || entry.Errors.Count == 0) continue;
            entry.Errors.Clear();
            entry.Errors.Add(Text[key]);
        }

        if (Form.Wanted.Count == 0 && ModelState.TryGetValue("Form.Lots[0].Jin", out ModelStateEntry? none))
        {
            none.Errors.Clear();
            none.Errors.Add(Text["listing.new.none"]);
        }
    }

    [GeneratedRegex(@"^allocations\[(?<at>\d+)\]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AllocationField();
}
