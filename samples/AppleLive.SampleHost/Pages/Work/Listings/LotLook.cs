using AppleLive.Harvests;
using AppleLive.SampleHost.Drawings;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>What the apples of a lot look like, from its facts; what is not known is drawn as most apples are.</summary>
internal static class LotLook
{
    public static AppleLook Of(HarvestLot lot) => new()
    {
        Variety = lot.Facts.Variety,
        Blush = lot.Facts.BlushPercent ?? 70,
        Stripes = lot.Facts.Striped ?? true,
        Millimetres = lot.Facts.MinimumMm ?? 80,
        Seed = lot.Id.ToString(),
    };
}
