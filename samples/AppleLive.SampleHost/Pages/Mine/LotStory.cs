using AppleLive.Harvests;
using AppleLive.Money;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Mine;

/// <summary>Says in one sentence where a lot stands and what comes next.</summary>
public sealed class LotStory(IStringLocalizer<SiteText> text, LotWords words, Formats formats)
{
    /// <summary>The sentence.</summary>
    public string Of(HarvestLot lot, LotJourney journey)
    {
        ArgumentNullException.ThrowIfNull(lot);
        ArgumentNullException.ThrowIfNull(journey);
        return lot.State switch
        {
            LotState.Registered => text["mine.story.registered"],
            LotState.Inspected => text["mine.story.inspected", words.Jin(journey.InspectedGrams)],
            LotState.Rejected rejected => text["mine.story.rejected", rejected.Reason],
            LotState.Withdrawn { Attestation: null } => text["mine.story.withdrawn"],
            _ => Sold(journey),
        };
    }

    private string Sold(LotJourney journey) => journey switch
    {
        { ListedGrams: 0 } => text["mine.story.attested", words.Jin(journey.AttestedGrams)],
        { SoldBoxes: 0 } => text["mine.story.listed", words.Jin(journey.ListedGrams)],
        _ when journey.Settled == Fen.Zero => text["mine.story.sold", journey.SoldBoxes, words.Jin(journey.SoldGrams)],
        _ when journey.Paid == Fen.Zero => text["mine.story.settled", journey.SoldBoxes, formats.Money(journey.Settled.Value)],
        _ => text["mine.story.paid", journey.SoldBoxes, formats.Money(journey.Paid.Value)],
    };
}
