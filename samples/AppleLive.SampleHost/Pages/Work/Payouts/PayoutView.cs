using AppleLive.Payouts;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Payouts;

/// <summary>What a payout's page shows.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="Village">The village's name.</param>
/// <param name="VillageCode">Its code.</param>
/// <param name="TransferNumber">The number by which the bank's statement is searched.</param>
/// <param name="Steps">How it went so far.</param>
/// <param name="Growers">Whose money it is.</param>
public sealed record PayoutView(
    Payout Payout, string Village, string VillageCode, string TransferNumber, IReadOnlyList<StepRow> Steps, IReadOnlyList<DisbursementRow> Growers)
{
    /// <summary>Holder, bank and masked number of the confirmed account; null while there is none.</summary>
    public (string Holder, string Bank, string Number)? Account { get; init; }

    /// <summary>What was or is to be taken back of it for refunds.</summary>
    public IReadOnlyList<PayoutReversal> Reversals { get; init; } = [];

    /// <summary>Whether the reader is the village's accountant.</summary>
    public bool IsAccountant { get; init; }

    /// <summary>Whether the reader is the village's liaison.</summary>
    public bool IsLiaison { get; init; }
}

/// <summary>A step on its way.</summary>
/// <param name="State">Where it led.</param>
/// <param name="At">When.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Reference">The bank's reference, where money went out.</param>
/// <param name="Reason">Why it came back, where somebody said.</param>
public sealed record StepRow(PayoutState State, Instant At, string By, string? Reference, ReturnReason? Reason);

/// <summary>A grower's part.</summary>
/// <param name="Grower">The grower.</param>
/// <param name="Name">His name.</param>
/// <param name="AmountFen">His part; negative where the village keeps it.</param>
/// <param name="AcknowledgedAt">When it was confirmed that he has it.</param>
/// <param name="By">Who confirmed it on his behalf; null where he did himself.</param>
public sealed record DisbursementRow(string Grower, string Name, long AmountFen, Instant? AcknowledgedAt, string? By);

/// <summary>Says where a payout stands.</summary>
internal static class PayoutWords
{
    public static string Key(PayoutState state) => state switch
    {
        PayoutState.Pending => "payout.state.pending",
        PayoutState.Submitted => "payout.state.submitted",
        PayoutState.Paid => "payout.state.paid",
        PayoutState.Failed => "payout.state.failed",
        PayoutState.Returned => "payout.state.returned",
        _ => "payout.state.acknowledged",
    };

    public static string Kind(PayoutState state) => state switch
    {
        PayoutState.Paid or PayoutState.Acknowledged => "done",
        PayoutState.Returned or PayoutState.Failed => "problem",
        _ => "waiting",
    };

    public static string Key(PayoutReversalState state) => state switch
    {
        PayoutReversalState.Succeeded => "payout.reversal.succeeded",
        PayoutReversalState.Failed => "payout.reversal.failed",
        _ => "payout.reversal.requested",
    };

    public static string Key(ReturnReason reason) => reason switch
    {
        ReturnReason.AccountWrong => "payout.reason.account-wrong",
        ReturnReason.AccountClosed => "payout.reason.account-closed",
        ReturnReason.BankRefused => "payout.reason.bank-refused",
        _ => "payout.reason.other",
    };
}
