using AppleLive.Harvests;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Privacy;
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
    /// A grower's name as the buyer may know it: in full while the deal stands, masked otherwise. Whoever only orders and
    /// cancels learns nobody's name.
    /// </summary>
    public string ShownToBuyer(string name) => OrderRules.Stands(Order.Status) ? name : Mask.Name(name);

    /// <summary>A lot's certificate as the buyer may know it: its promisor while the deal stands, his phone once it is paid as well.</summary>
    public Certificate ShownToBuyer(Certificate certificate) =>
        OrderRules.Stands(Order.Status) && Payment is not null
            ? certificate
            : certificate.Masked() with { Promisor = ShownToBuyer(certificate.Promisor) };

    /// <summary>The village's parcel, or null.</summary>
    public Parcel? ParcelOf(VillageId village) => Parcels.FirstOrDefault(parcel => parcel.Village == village);

    /// <summary>This file with one parcel replaced.</summary>
    internal OrderFile With(Parcel parcel) => this with { Parcels = [.. Parcels.Select(old => old.Id == parcel.Id ? parcel : old)] };
}
