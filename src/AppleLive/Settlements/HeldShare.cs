using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A village's unpaid share of orders whose money buyers' banks ask back, until that is decided.</summary>
/// <param name="Orders">How many orders.</param>
/// <param name="Amount">What would be payable for them, less fees only of what is completed already.</param>
public sealed record HeldShare(int Orders, Fen Amount)
{
    /// <summary>Nothing.</summary>
    public static HeldShare None { get; } = new(0, Fen.Zero);
}
