using AppleLive.Harvests;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>An order as its buyer sees it by its private link.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">Where the deal stands.</param>
/// <param name="Now">The moment by the host's clock.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="Lines">What was ordered, as it now stands.</param>
/// <param name="ShippingFen">What the buyer pays for shipping.</param>
/// <param name="TotalFen">What he pays in all.</param>
/// <param name="Buyer">Who bought, masked: the link may have been passed on. Null once he is erased.</param>
public sealed record OrderPageView(
    OrderId Id, string Number, OrderStatus Status, Instant Now, Instant PlacedAt, IReadOnlyList<BoughtLine> Lines, long ShippingFen, long TotalFen, MaskedBuyer? Buyer)
{
    /// <summary>Until when the boxes are held; null where the order was firm at once.</summary>
    public Instant? PayBy { get; init; }

    /// <summary>How it is paid, by the gateway's name.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>When the money was taken; null while it was not.</summary>
    public Instant? PaidAt { get; init; }

    /// <summary>What was taken, in fen.</summary>
    public long PaidFen { get; init; }

    /// <summary>Money on its way back, or back.</summary>
    public IReadOnlyList<Refund> Refunds { get; init; } = [];

    /// <summary>What each village sends.</summary>
    public IReadOnlyList<BoughtParcel> Parcels { get; init; } = [];

    /// <summary>Complaints, oldest first.</summary>
    public IReadOnlyList<BoughtClaim> Claims { get; init; } = [];

    /// <summary>Whose apples these are.</summary>
    public IReadOnlyList<Seller> Sellers { get; init; } = [];

    /// <summary>Whether the deal stands.</summary>
    public bool Stands => Status is OrderStatus.Confirmed or OrderStatus.Amended or OrderStatus.Completed;

    /// <summary>Whether it can still be cancelled: it stands or is held, and nothing is packed.</summary>
    public bool CanCancel =>
        Status is OrderStatus.Reserved or OrderStatus.Confirmed or OrderStatus.Amended && Parcels.All(parcel => parcel.Parcel.State == ParcelState.Pending);
}

/// <summary>A line of an order.</summary>
/// <param name="Listing">The listing's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Village">Who sells, by name.</param>
/// <param name="Boxes">How many boxes.</param>
/// <param name="BoxGrams">What a box weighs.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="AmountFen">Boxes × price.</param>
public sealed record BoughtLine(string Listing, string Title, string Village, long Boxes, long BoxGrams, long PriceFen, long AmountFen);

/// <summary>Who bought, masked.</summary>
public sealed record MaskedBuyer(string Name, string Phone, string Address);

/// <summary>What one village sends.</summary>
/// <param name="Parcel">The parcel.</param>
/// <param name="Village">The village's name.</param>
/// <param name="VillageCode">Its code.</param>
/// <param name="CanClaim">Whether a complaint about it can be opened now.</param>
public sealed record BoughtParcel(Parcel Parcel, string Village, string VillageCode, bool CanClaim);

/// <summary>A complaint with what was said about it.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Village">The village whose parcel it is about.</param>
/// <param name="State">Where it stands, by name.</param>
/// <param name="Text">What the buyer wrote.</param>
/// <param name="AskedFen">What he asked for, or null.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="AnswerBy">By when its tier should answer.</param>
/// <param name="Replies">What was answered, oldest first.</param>
public sealed record BoughtClaim(
    string Id, string Village, string State, string Text, long? AskedFen, Instant OpenedAt, Instant AnswerBy, IReadOnlyList<SaidAbout> Replies)
{
    /// <summary>Whether it is still being dealt with.</summary>
    public bool IsOpen => State is "opened" or "liaison" or "station" or "mediation";
}

/// <summary>An answer.</summary>
/// <param name="Text">What was said.</param>
/// <param name="At">When.</param>
public sealed record SaidAbout(string Text, Instant At);

/// <summary>A village that sells, and its growers.</summary>
/// <param name="Village">The village's name.</param>
/// <param name="VillageCode">Its code.</param>
/// <param name="Growers">Whose apples fill the boxes.</param>
public sealed record Seller(string Village, string VillageCode, IReadOnlyList<SellingGrower> Growers);

/// <summary>A grower whose apples these are: by full name while the deal stands, masked otherwise.</summary>
/// <param name="Name">His name.</param>
/// <param name="Lots">The lots that fill the boxes.</param>
public sealed record SellingGrower(string Name, IReadOnlyList<BoughtLot> Lots);

/// <summary>A lot that fills boxes of the order.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Facts">What the grower says of it.</param>
/// <param name="Boxes">How many boxes.</param>
/// <param name="Certificate">Its certificate, as far as this buyer may see it; null once its grower is erased.</param>
public sealed record BoughtLot(LotId Id, AppleFacts Facts, long Boxes, Certificate? Certificate);
