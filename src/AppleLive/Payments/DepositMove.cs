using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>
/// A movement of money a village holds for an order: it came, but it is not the payment, or not yet. It is owed to the buyer
/// and belongs to no grower, so the public ledger says nothing of it.
/// </summary>
/// <param name="Id">The slip it came with, the payment it went into, or the giving back itself.</param>
/// <param name="Order">The order.</param>
/// <param name="Village">The village that holds it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Amount">By how much what is held grew; negative where it shrank.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record DepositMove(PaymentId Id, OrderId Order, VillageId Village, DepositKind Kind, Fen Amount, PersonId By, Instant At)
{
    /// <summary>The sealed number of the slip with which it was given back.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>The slip's number; null where there is none or it was erased. The order is the movement's own.</summary>
    public string? OpenReference(Order order, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Reference is null ? null : PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret)?.OpenText(Reference, ReferencePurpose(Id));
    }

    /// <summary>The purpose references are sealed for.</summary>
    internal static string ReferencePurpose(PaymentId id) => $"deposit-returned:{id}";
}
