namespace AppleLive.Payouts;

/// <summary>The rules of a payout's life: no clock, no store.</summary>
internal static class PayoutRules
{
    /// <summary>Decides what a person asks for. What a gateway has under way is the gateway's, until it failed or came back.</summary>
    public static Outcome<PayoutState> Decide(PayoutState state, PayoutCommand command, string provider) => (state, command) switch
    {
        (PayoutState.Failed or PayoutState.Returned, PayoutCommand.SendAgain) when provider != Payout.BankName => PayoutState.Pending,
        (PayoutState.Pending or PayoutState.Submitted, PayoutCommand.Pay) when provider == Payout.BankName => PayoutState.Paid,
        (PayoutState.Failed or PayoutState.Returned, PayoutCommand.Pay) => PayoutState.Paid,
        (PayoutState.Paid, PayoutCommand.Return) when provider == Payout.BankName => PayoutState.Returned,
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
