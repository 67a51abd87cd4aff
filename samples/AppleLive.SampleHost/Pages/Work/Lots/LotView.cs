using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Photos;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Growers;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A lot's page, for those who serve its village.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Journey">How far it has come.</param>
/// <param name="Certificate">Its certificate; null once its grower is erased.</param>
/// <param name="Sheet">The fact sheet; null before an officer checked it.</param>
/// <param name="Grower">Its grower.</param>
/// <param name="GrowerName">His name.</param>
/// <param name="Village">The village's name.</param>
/// <param name="Entered">Who registered it.</param>
/// <param name="May">What the reader may do with it.</param>
/// <param name="Photos">Its photos.</param>
public sealed record LotView(
    HarvestLot Lot, LotJourney Journey, Certificate? Certificate, FactSheet? Sheet, GrowerId Grower, string GrowerName, string Village,
    Entered Entered, LotDeeds May, LotPhotosView Photos);

/// <summary>What somebody may do with a lot as it stands.</summary>
/// <param name="Attest">Check it, for the first time or again.</param>
/// <param name="Approve">Approve what another officer checked.</param>
/// <param name="WaitsForSecond">He checked it himself, so another must approve.</param>
/// <param name="Reject">Turn it down.</param>
/// <param name="Withdraw">Take back what is not listed.</param>
/// <param name="RegisterMore">Register another lot for the same grower.</param>
public sealed record LotDeeds(bool Attest, bool Approve, bool WaitsForSecond, bool Reject, bool Withdraw, bool RegisterMore);
