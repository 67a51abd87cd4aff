namespace AppleLive.Shipping;

/// <summary>How many parcels of a village or several are on their way, of orders that stand.</summary>
/// <param name="ToPack">To be packed.</param>
/// <param name="Packed">Packed, with the village.</param>
/// <param name="HandedOver">With a carrier.</param>
public sealed record OpenParcels(int ToPack, int Packed, int HandedOver);
