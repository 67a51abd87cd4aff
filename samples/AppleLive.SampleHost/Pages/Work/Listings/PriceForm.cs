using AppleLive.Listings;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>A new price, in yuan.</summary>
public sealed class PriceForm
{
    /// <summary>The price of a box.</summary>
    public decimal? PriceYuan { get; set; }

    /// <summary>The form as the desk takes it.</summary>
    public NewPrice ToInput() => new() { PriceFen = ListingForm.Fen(PriceYuan) };

    /// <summary>Says in yuan what the desk said in fen.</summary>
    internal void SayInYuan(ModelStateDictionary state, IStringLocalizer<SiteText> text)
    {
        if (PriceYuan is null || !state.TryGetValue("Form.PriceYuan", out ModelStateEntry? entry) || entry.Errors.Count == 0) return;
        entry.Errors.Clear();
        entry.Errors.Add(text["listing.new.price.range"]);
    }
}
