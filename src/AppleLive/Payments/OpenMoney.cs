using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.Payments;

/// <summary>An order about whose money a village's accountant still has to do something.</summary>
public sealed record OpenMoney
{
    /// <summary>The order.</summary>
    public OrderId OrderId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>What a second person must confirm.</summary>
    public Fen WaitingFen { get; init; }

    /// <summary>What the village holds for it: until the rest comes, or to be given back.</summary>
    public Fen HeldFen { get; init; }
}
