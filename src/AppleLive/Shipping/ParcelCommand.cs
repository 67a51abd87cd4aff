namespace AppleLive.Shipping;

/// <summary>What can be asked of a parcel.</summary>
internal enum ParcelCommand
{
    Pack,
    HandOver,
    Deliver,
    Refuse,
    Lose,
    Cancel,
}
