using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payouts;

namespace AppleLive.BankStatements;

/// <summary>What a line may be: an order's money, or a payout.</summary>
/// <param name="Number">The order's number, or the payout's transfer number.</param>
/// <param name="Ground">Why it may be that.</param>
/// <param name="DueFen">What is due of it; nothing where none is.</param>
/// <param name="Exact">Whether the amount is what is due.</param>
public sealed record BankMatch(string Number, BankMatchGround Ground, Fen DueFen, bool Exact)
{
    /// <summary>The order, where it is one.</summary>
    public OrderId? Order { get; init; }

    /// <summary>The payout, where it is one.</summary>
    public PayoutId? Payout { get; init; }

    /// <summary>Whether nothing speaks against it: it is named, or both name and amount fit, and it is exactly what is due.</summary>
    internal bool IsSure => Exact && Ground != BankMatchGround.Amount;
}
