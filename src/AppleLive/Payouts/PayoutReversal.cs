using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>
/// What a refund took from goods that the village was paid for already, taken back out of that payout. Once it succeeded it is
/// owed to the village again, where it meets the refund's own line: whichever settlement takes which, the two close.
/// </summary>
/// <param name="Id">The reversal.</param>
/// <param name="Payout">The payout it is a part of.</param>
/// <param name="Order">The order that was refunded.</param>
/// <param name="Record">The pending sequence number of the refund's public record; of a payout each is taken back once.</param>
/// <param name="Shares">Whose part it was; together the amount.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedAt">When it was decided.</param>
public sealed record PayoutReversal(
    PayoutReversalId Id, PayoutId Payout, OrderId Order, long Record, IReadOnlyList<GrowerShare> Shares, PayoutReversalState State, Instant AskedAt)
{
    /// <summary>The provider's name for it, once it succeeded.</summary>
    public string? Reference { get; init; }

    /// <summary>When it succeeded or was given up.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>All of it.</summary>
    public Fen Amount => Shares.SumFen(share => share.Amount);

    /// <summary>Whether it was given up before anything was taken back.</summary>
    public bool IsGivenUp => State == PayoutReversalState.Failed;
}
