using AppleLive.Harvests;
using AppleLive.Orders;
using AppleLive.Shipping;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>What of the packing list is wanted.</summary>
/// <param name="Village">The village's code; null for the only one, or the first.</param>
/// <param name="Stage">Pending, packed or handed over.</param>
/// <param name="After">The last order of the page before.</param>
public sealed record ParcelsQuery(string? Village, ParcelState Stage, OrderId? After);

/// <summary>The packing list of a village.</summary>
/// <param name="Village">The village.</param>
/// <param name="Villages">All villages the reader packs for.</param>
/// <param name="Open">How many parcels there are at each stage.</param>
/// <param name="Parcels">Those of one stage, the first placed first.</param>
/// <param name="Crates">What to bring for all that is to be packed.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record PackingList(
    VillageChoice Village, IReadOnlyList<VillageChoice> Villages, OpenParcels Open, IReadOnlyList<ParcelCell> Parcels, IReadOnlyList<BoxLine> Crates, OrderId? Next);

/// <summary>A village to choose.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record VillageChoice(string Code, string Name);

/// <summary>Boxes of one lot: which crate to take.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Grower">Whose apples, by name.</param>
/// <param name="Variety">Of what.</param>
/// <param name="PickedOn">When they were picked.</param>
/// <param name="BoxGrams">How much is in a box.</param>
/// <param name="Boxes">How many boxes.</param>
public sealed record BoxLine(LotId Lot, string Grower, string Variety, LocalDate PickedOn, long BoxGrams, long Boxes);

/// <summary>A parcel in a list: its buyer masked.</summary>
/// <param name="Id">The parcel.</param>
/// <param name="Order">Its order.</param>
/// <param name="Number">The order's number.</param>
/// <param name="PlacedAt">When it was ordered.</param>
/// <param name="Boxes">What is in it.</param>
/// <param name="Recipient">Where it goes, masked.</param>
/// <param name="Carrier">Who carries it, once handed over.</param>
/// <param name="TrackingNumber">The carrier's number, once handed over.</param>
public sealed record ParcelCell(
    ParcelId Id, OrderId Order, string Number, Instant PlacedAt, IReadOnlyList<BoxLine> Boxes, Recipient Recipient, string? Carrier, string? TrackingNumber);

/// <summary>Where a parcel goes.</summary>
/// <param name="Name">To whom.</param>
/// <param name="Phone">His phone.</param>
/// <param name="Address">Where he lives.</param>
/// <param name="Note">What he asks for, or null.</param>
public sealed record Recipient(string Name, string Phone, string Address, string? Note);

/// <summary>A parcel on a page of its own.</summary>
/// <param name="Parcel">The parcel.</param>
/// <param name="Number">The order's number.</param>
/// <param name="PlacedAt">When it was ordered.</param>
/// <param name="Stands">Whether the order stands, so that the parcel can be sent.</param>
/// <param name="Paid">Whether its money was taken.</param>
/// <param name="Village">Who sends it.</param>
/// <param name="Boxes">What is in it.</param>
/// <param name="Recipient">Where it goes: in full while it is on its way, masked afterwards.</param>
public sealed record ParcelView(
    Parcel Parcel, string Number, Instant PlacedAt, bool Stands, bool Paid, VillageChoice Village, IReadOnlyList<BoxLine> Boxes, Recipient Recipient);

/// <summary>Labels to print.</summary>
/// <param name="Village">Who sends.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Next">Where the next sheets begin; null on the last.</param>
public sealed record LabelSheet(VillageChoice Village, IReadOnlyList<ParcelLabel> Labels, OrderId? Next);

/// <summary>A label.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="Code">What its QR code leads to.</param>
/// <param name="Recipient">Where it goes, in full.</param>
/// <param name="Boxes">What is in it.</param>
public sealed record ParcelLabel(string Number, string Code, Recipient Recipient, IReadOnlyList<BoxLine> Boxes);
