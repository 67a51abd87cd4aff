using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Money captured for an order: all of it, once.</summary>
/// <param name="Id">The payment.</param>
/// <param name="Order">The order.</param>
/// <param name="Provider">The gateway by name.</param>
/// <param name="Shares">Whose apples it pays for; together the amount without shipping.</param>
/// <param name="Shipping">What the buyer paid for shipping.</param>
/// <param name="Reference">The sealed slip number or gateway reference.</param>
/// <param name="TakenBy">Who took the money, where a person did.</param>
/// <param name="TakenIn">The village whose accountant took it, where one did.</param>
/// <param name="CapturedAt">When.</param>
public sealed record Payment(
    PaymentId Id, OrderId Order, string Provider, IReadOnlyList<GrowerShare> Shares, Fen Shipping, byte[] Reference,
    PersonId? TakenBy, VillageId? TakenIn, Instant CapturedAt)
{
    /// <summary>What the provider kept of it, once it is known.</summary>
    public Fen? Fee { get; init; }

    /// <summary>The provider that holds the money and sends refunds; null where a person took it and gives them.</summary>
    public string? OnlineProvider => TakenIn is null ? Provider : null;

    /// <summary>All of it.</summary>
    public Fen Amount => Shares.SumFen(share => share.Amount) + Shipping;

    /// <summary>The slip number or gateway reference, or null where it was erased; the order is the payment's own.</summary>
    public string? OpenReference(Order order, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(order);
        return PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret)?.OpenText(Reference, ReferencePurpose(Id));
    }

    /// <summary>The purpose references are sealed for.</summary>
    internal static string ReferencePurpose(PaymentId id) => $"payment:{id}";
}
