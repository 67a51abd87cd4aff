namespace AppleLive.Payouts;

/// <summary>What can happen to a payout.</summary>
internal enum PayoutCommand
{
    Submit,
    Pay,
    Fail,
    Return,
    Acknowledge,
}
