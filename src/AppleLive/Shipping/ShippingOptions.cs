namespace AppleLive.Shipping;

/// <summary>Parcels and complaints about them.</summary>
public sealed class ShippingOptions
{
    /// <summary>How many hours after delivery a buyer may complain. The default is 48; 1 to 720.</summary>
    public int ClaimHours { get; set; } = 48;
}
