using AppleLive.Money;
using AppleLive.PayeeAccounts;
using AppleLive.Villages;

namespace AppleLive.Payouts;

/// <summary>A payout as a bank is told of it: to a village, into its confirmed account.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="Village">The village that is paid.</param>
/// <param name="Account">Where.</param>
/// <param name="Reference">A number of our own by which the transfer is found again: letters, digits and hyphens.</param>
public sealed record BankTransfer(Payout Payout, Village Village, PayeeAccountDetails Account, string Reference)
{
    /// <summary>The amount.</summary>
    public Fen Amount => Payout.Amount;
}
