using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Privacy;
using AppleLive.SampleHost.Drawings;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A lot as anyone may see it: nobody's full name, and all the facts.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Grower">Its grower, masked.</param>
/// <param name="Look">What its apples look like.</param>
/// <param name="Facts">What the grower says of them.</param>
/// <param name="RegisteredGrams">How much he registered.</param>
/// <param name="State">Where it stands, by name.</param>
/// <param name="Attestation">What two officers stand by, or null.</param>
/// <param name="Certificate">Its certificate, the promisor masked.</param>
/// <param name="Journey">How far it has come.</param>
public sealed record ShownLot(
    LotId Id, string Grower, AppleLook Look, AppleFacts Facts, long RegisteredGrams, string State, LotState.Attested? Attestation,
    Certificate Certificate, LotJourney Journey)
{
    /// <summary>Where it can be read in full.</summary>
    public string Link => $"/lots/{Id}";

    /// <summary>How many boxes of it a listing sells; nothing outside a listing.</summary>
    public long Boxes { get; init; }

    internal static ShownLot Of(HarvestLot lot, Grower grower, LotJourney journey, MasterKeys keys) => new(
        lot.Id, Mask.Name(grower.Open(keys).Name), ListingCards.LookOf(lot), lot.Facts, lot.RegisteredGrams, lot.State.Name, lot.Attestation,
        lot.OpenCertificate(grower, keys).Masked(), journey);
}
