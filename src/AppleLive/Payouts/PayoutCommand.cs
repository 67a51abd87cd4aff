namespace AppleLive.Payouts;

/// <summary>What can happen to a payout.</summary>
internal enum PayoutCommand
{
    SendAgain,
    Pay,
    Return,
    Acknowledge,
}
