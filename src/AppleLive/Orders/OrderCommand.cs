namespace AppleLive.Orders;

/// <summary>What can be asked of an order's deal.</summary>
internal enum OrderCommand
{
    Confirm,
    Amend,
    Cancel,
    Expire,
    Complete,
}
