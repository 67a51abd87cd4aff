namespace AppleLive.Payouts;

/// <summary>The rules of a payout's life: no clock, no store.</summary>
internal static class PayoutRules
{
    public static Outcome<PayoutState> Decide(PayoutState state, PayoutCommand command) => (state, command) switch
    {
        (PayoutState.Pending or PayoutState.Failed or PayoutState.Returned, PayoutCommand.Submit) => PayoutState.Submitted,
        (PayoutState.Pending or PayoutState.Submitted or PayoutState.Failed or PayoutState.Returned, PayoutCommand.Pay) => PayoutState.Paid,
        (PayoutState.Pending or PayoutState.Submitted, PayoutCommand.Fail) => PayoutState.Failed,
        (PayoutState.Paid, PayoutCommand.Return) => PayoutState.Returned,
        (PayoutState.Paid, PayoutCommand.Acknowledge) => PayoutState.Acknowledged,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    public static string NameOf(PayoutState state) => state switch
    {
        PayoutState.Pending => "pending",
        PayoutState.Submitted => "submitted",
        PayoutState.Paid => "paid",
        PayoutState.Failed => "failed",
        PayoutState.Returned => "returned",
        _ => "acknowledged",
    };
}
