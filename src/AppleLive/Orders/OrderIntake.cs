using AppleLive.Gateways;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;

namespace AppleLive.Orders;

/// <summary>An order as it was read from its input.</summary>
internal sealed record ReadOrder(LivestreamId? Livestream, IReadOnlyList<WantedBoxes> Lines, IPaymentGateway Gateway, BuyerDetails Buyer, PhoneNumber Phone);

/// <summary>Reads an order and finds every fault in it.</summary>
internal sealed class OrderIntake(IReadOnlyList<IPaymentGateway> gateways)
{
    public const int MaximumLines = 20;
    public const long MaximumBoxes = 9_999;

    public ReadOrder Read(NewOrder input, FieldCheck check)
    {
        string gateway = check.OneOf("payment", input.Payment, gateways.Select(known => known.Name));
        NewBuyer buyer = input.Buyer ?? new NewBuyer();
        if (input.Buyer is null) check.Add("buyer", FieldRules.Required);
        BuyerDetails details = input.Buyer is null ? new BuyerDetails("", "", "", "", "", "", "") : ReadBuyer(buyer, input.Note, check);
        if (!PhoneNumber.TryParse(buyer.Phone, out PhoneNumber phone) && input.Buyer is not null)
            check.Add("buyer.phone", string.IsNullOrWhiteSpace(buyer.Phone) ? FieldRules.Required : FieldRules.Phone);
        return new ReadOrder(
            input.Livestream is null ? null : check.Id<LivestreamId>("livestream", input.Livestream),
            Wanted(input.Lines, least: 1, check),
            gateways.FirstOrDefault(known => known.Name == gateway) ?? gateways[0],
            details with { Phone = phone.National },
            phone);
    }

    /// <summary>The lines of an order or an amendment, those of one listing taken together.</summary>
    public static IReadOnlyList<WantedBoxes> Wanted(IReadOnlyList<NewOrderLine?>? lines, long least, FieldCheck check) =>
    [
        .. check.Many("lines", lines, 1, MaximumLines)
            .Select((line, i) => new WantedBoxes(
                check.Id<ListingId>($"lines[{i}].listing", line.Listing),
                check.Number($"lines[{i}].boxes", line.Boxes, least, MaximumBoxes),
                $"lines[{i}].listing"))
            .ToList()
            .GroupBy(wanted => wanted.Listing)
            .Select(same => same.First() with { Boxes = same.Sum(wanted => wanted.Boxes) }),
    ];

    private static BuyerDetails ReadBuyer(NewBuyer buyer, string? note, FieldCheck check)
    {
        NewAddress address = buyer.Address ?? new NewAddress();
        string name = check.Text("buyer.name", buyer.Name, 50);
        string noted = check.Text("note", note, 200, required: false, multiline: true);
        if (buyer.Address is null)
        {
            check.Add("buyer.address", FieldRules.Required);
            return new BuyerDetails(name, "", "", "", "", "", noted);
        }

        return new BuyerDetails(
            name, "",
            check.Text("buyer.address.province", address.Province, 30),
            check.Text("buyer.address.city", address.City, 30),
            check.Text("buyer.address.district", address.District, 30),
            check.Text("buyer.address.detail", address.Detail, 120),
            noted);
    }
}
