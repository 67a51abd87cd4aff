using AppleLive.Shipping;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>A hand-over as it is filled in.</summary>
public sealed class HandOverForm
{
    /// <summary>The carrier.</summary>
    public string? Carrier { get; set; }

    /// <summary>The carrier's number, with or without the gaps it is printed with.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>For the desk: without gaps, in capitals.</summary>
    public NewShipment ToInput(string village) => new()
    {
        Village = village,
        Carrier = Carrier,
        TrackingNumber = TrackingNumber is null ? null : string.Concat(TrackingNumber.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant(),
    };
}
