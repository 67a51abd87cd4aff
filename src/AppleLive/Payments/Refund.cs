using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Money that goes back to a buyer.</summary>
/// <param name="Id">The refund.</param>
/// <param name="Order">The order.</param>
/// <param name="Kind">Why.</param>
/// <param name="Shares">Whose apples it is for; together the amount without shipping.</param>
/// <param name="Shipping">The part of it that was for shipping.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RequestedAt">When it was promised.</param>
/// <param name="SucceededAt">When it was with the buyer.</param>
/// <param name="Reason">What a person wrote about it, sealed with the order; null where nobody did.</param>
public sealed record Refund(
    RefundId Id, OrderId Order, RefundKind Kind, IReadOnlyList<GrowerShare> Shares, Fen Shipping, RefundState State,
    Instant RequestedAt, Instant? SucceededAt, byte[]? Reason)
{
    /// <summary>Who handed it over, where a person did.</summary>
    public PersonId? HandedOverBy { get; init; }

    /// <summary>The provider that sends it back; null where a person hands it over.</summary>
    public string? Provider { get; init; }

    /// <summary>The provider's name for it, once sent.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// Of a chargeback, the pending sequence number of the public record by which it holds its order's lines out of
    /// settlements until it is decided; null for anything else, and for those of before that record was written.
    /// </summary>
    public long? Holds { get; init; }

    /// <summary>All of it.</summary>
    public Fen Amount => Shares.SumFen(share => share.Amount) + Shipping;

    /// <summary>What a person wrote about it; null where nobody did or it was erased. The order is the refund's own.</summary>
    public string? OpenReason(Order order, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Reason is null ? null : PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret)?.OpenText(Reason, ReasonPurpose(Id));
    }

    /// <summary>The purpose reasons are sealed for.</summary>
    internal static string ReasonPurpose(RefundId id) => $"refund:{id}";

    /// <summary>The kind as the public ledger writes it.</summary>
    internal static string NameOf(RefundKind kind) => kind switch
    {
        RefundKind.Cancelled => "cancelled",
        RefundKind.Amended => "amended",
        RefundKind.Refused => "refused",
        RefundKind.Lost => "lost",
        RefundKind.Claim => "claim",
        RefundKind.Chargeback => "chargeback",
        _ => "goodwill",
    };

    /// <summary>The state's name.</summary>
    internal static string NameOf(RefundState state) => state switch
    {
        RefundState.Requested => "requested",
        RefundState.Submitted => "submitted",
        RefundState.Succeeded => "succeeded",
        _ => "failed",
    };
}
