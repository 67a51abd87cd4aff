using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Shipping;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>An order with its parcels, its payment and its refunds: all that is decided upon together.</summary>
/// <param name="Order">The order.</param>
/// <param name="Parcels">One for each of its villages, by village.</param>
/// <param name="Payment">What was captured, or null.</param>
/// <param name="Refunds">Its refunds, oldest first.</param>
public sealed record OrderFile(Order Order, IReadOnlyList<Parcel> Parcels, Payment? Payment, IReadOnlyList<Refund> Refunds)
{
    /// <summary>What can still go back to the buyer, by grower; empty before the capture.</summary>
    internal IReadOnlyList<GrowerShare> Left => Payment is null ? [] : RefundShares.Left(Payment, Refunds);

    /// <summary>What can still go back to the buyer.</summary>
    public Fen Refundable => Left.SumFen(share => share.Amount);

    /// <summary>
    /// Whether the buyer may know the growers by their full names: while the deal stands. Whoever only orders and cancels
    /// learns nobody's name.
    /// </summary>
    public bool NamesSellers => OrderRules.Stands(Order.Status);

    /// <summary>Whether the buyer may know the growers' phones: once he has paid as well.</summary>
    public bool ReachesSellers => NamesSellers && Payment is not null;

    /// <summary>The village's parcel, or null.</summary>
    public Parcel? ParcelOf(VillageId village) => Parcels.FirstOrDefault(parcel => parcel.Village == village);

    /// <summary>This file with one parcel replaced.</summary>
    internal OrderFile With(Parcel parcel) => this with { Parcels = [.. Parcels.Select(old => old.Id == parcel.Id ? parcel : old)] };
}
