using System.Globalization;
using AppleLive.Harvests;
using AppleLive.Money;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>Draws how far a lot has come as its trail of stations.</summary>
public sealed class LotTrails(LotWords words, Formats formats)
{
    /// <summary>How a phone shows a trail whose figures do not matter: stations side by side in Chinese, whose names are short, and else down the page.</summary>
    public static string Short => CultureInfo.CurrentUICulture.Name == SiteLanguages.Chinese ? "trail-short" : "trail-down";

    /// <summary>The trail of a lot.</summary>
    public LotTrail Of(HarvestLot lot, LotJourney journey)
    {
        ArgumentNullException.ThrowIfNull(lot);
        ArgumentNullException.ThrowIfNull(journey);
        return new LotTrail(
        [
            new(TrailStationName.Registered, TrailReach.Passed, words.Jin(journey.RegisteredGrams)),
            new(TrailStationName.Inspected, Inspected(lot.State), Weight(journey.InspectedGrams)),
            new(TrailStationName.Attested, Attested(lot.State), Weight(journey.AttestedGrams)),
            new(TrailStationName.Listed, Part(journey.ListedGrams, journey.AttestedGrams), Weight(journey.ListedGrams)),
            new(TrailStationName.Sold, Part(journey.SoldGrams, journey.ListedGrams), Weight(journey.SoldGrams)),
            new(TrailStationName.Settled, Settled(journey), Amount(journey.Settled)),
            new(TrailStationName.Paid, Paid(journey), Amount(journey.Paid)),
        ]);
    }

    private static TrailReach Inspected(LotState state) => state switch
    {
        LotState.Registered => TrailReach.Ahead,
        LotState.Rejected or LotState.Withdrawn { Attestation: null } => TrailReach.Stopped,
        _ => TrailReach.Passed,
    };

    private static TrailReach Attested(LotState state) => state switch
    {
        LotState.Attested => TrailReach.Passed,
        LotState.Withdrawn { Attestation: not null } => TrailReach.Stopped,
        _ => TrailReach.Ahead,
    };

    private static TrailReach Part(long here, long before) => here == 0 ? TrailReach.Ahead : here < before ? TrailReach.Partly : TrailReach.Passed;

    // While boxes of it are still to be sold there is more to come.
    private static TrailReach Settled(LotJourney journey) =>
        journey.Settled == Fen.Zero ? TrailReach.Ahead : journey.SoldGrams < journey.ListedGrams ? TrailReach.Partly : TrailReach.Passed;

    private static TrailReach Paid(LotJourney journey) =>
        journey.Paid == Fen.Zero ? TrailReach.Ahead : journey.Paid < journey.Settled ? TrailReach.Partly : TrailReach.Passed;

    private string? Weight(long grams) => grams == 0 ? null : words.Jin(grams);

    private string? Amount(Fen amount) => amount == Fen.Zero ? null : formats.Money(amount.Value);
}
