using AppleLive.Money;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Listings;

/// <summary>Boxes of one size at one price, from attested lots of one village. Sold ≤ quota, always.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Village">The village whose growers sell.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Description">Its description, Markdown, not yet rendered.</param>
/// <param name="BoxGrams">The net weight of a box.</param>
/// <param name="Price">The price of a box.</param>
/// <param name="PerBuyerBoxes">How many boxes one buyer may have; null for no limit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Allocations">The lots it sells from, by lot id.</param>
/// <param name="CreatedBy">Who assembled it.</param>
/// <param name="CreatedAt">When.</param>
public sealed record Listing(
    ListingId Id, VillageId Village, string Title, string Description, long BoxGrams, Fen Price, long? PerBuyerBoxes, ListingState State,
    IReadOnlyList<Allocation> Allocations, PersonId CreatedBy, Instant CreatedAt)
{
    /// <summary>All its boxes.</summary>
    public long QuotaBoxes => Allocations.Sum(allocation => allocation.Boxes);

    /// <summary>The boxes sold or reserved.</summary>
    public long SoldBoxes => Allocations.Sum(allocation => allocation.SoldBoxes);

    /// <summary>The boxes left.</summary>
    public long AvailableBoxes => QuotaBoxes - SoldBoxes;

    /// <summary>The state's name as people see it: soldOut while it is on sale with nothing left.</summary>
    public string StateName => State == ListingState.OnSale && AvailableBoxes == 0 ? "soldOut" : ListingRules.NameOf(State);
}
