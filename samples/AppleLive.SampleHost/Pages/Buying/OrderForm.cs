using AppleLive.Orders;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>The order sheet as it is filled in.</summary>
public sealed class OrderForm
{
    /// <summary>The listing's id.</summary>
    public string? Listing { get; set; }

    /// <summary>The livestream's id; empty outside of one.</summary>
    public string? Livestream { get; set; }

    /// <summary>How many boxes.</summary>
    public long? Boxes { get; set; }

    /// <summary>The recipient.</summary>
    public string? Name { get; set; }

    /// <summary>The mobile number.</summary>
    public string? Phone { get; set; }

    /// <summary>省.</summary>
    public string? Province { get; set; }

    /// <summary>市.</summary>
    public string? City { get; set; }

    /// <summary>区县.</summary>
    public string? District { get; set; }

    /// <summary>Street and door.</summary>
    public string? Detail { get; set; }

    /// <summary>What the buyer asks for.</summary>
    public string? Note { get; set; }

    /// <summary>The payment gateway by name.</summary>
    public string? Payment { get; set; }

    /// <summary>The order it asks for.</summary>
    public NewOrder ToInput() => new()
    {
        Livestream = string.IsNullOrWhiteSpace(Livestream) ? null : Livestream,
        Lines = [new NewOrderLine { Listing = Listing, Boxes = Boxes }],
        Payment = Payment,
        Buyer = new NewBuyer
        {
            Name = Name,
            Phone = Phone,
            Address = new NewAddress { Province = Province, City = City, District = District, Detail = Detail },
        },
        Note = Note,
    };

    /// <summary>The field of this form that a field of the order was filled in by; empty where nobody typed it.</summary>
    public static string FieldOf(string field) => field switch
    {
        "lines[0].boxes" => nameof(Boxes),
        "buyer.name" => nameof(Name),
        "buyer.phone" => nameof(Phone),
        "buyer.address.province" => nameof(Province),
        "buyer.address.city" => nameof(City),
        "buyer.address.district" => nameof(District),
        "buyer.address.detail" => nameof(Detail),
        "note" => nameof(Note),
        "payment" => nameof(Payment),
        _ => "",
    };
}
