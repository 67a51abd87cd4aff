using AppleLive.People;

namespace AppleLive.Settlements;

/// <summary>The rules of a settlement's life: no clock, no store.</summary>
internal static class SettlementRules
{
    public static Outcome<SettlementState> Decide(SettlementState state, SettlementCommand command) => (state, command) switch
    {
        (SettlementState.Calculated, SettlementCommand.Approve) => SettlementState.Approved,
        (SettlementState.Calculated, SettlementCommand.PayOut) => new Refusal(Refusals.NotApproved),
        (SettlementState.Approved, SettlementCommand.PayOut) => SettlementState.PaidOut,
        (SettlementState.PaidOut, SettlementCommand.ReturnPayout) => SettlementState.Approved,
        (SettlementState.PaidOut, SettlementCommand.Close) => SettlementState.Closed,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    /// <summary>Why this person may not approve, or null. Persons are compared, not accounts.</summary>
    public static Refusal? MayNotApprove(PersonId calculatedBy, IReadOnlyCollection<PersonId> paid, PersonId approver) =>
        approver == calculatedBy ? new Refusal(Refusals.SecondPersonRequired)
        : paid.Contains(approver) ? new Refusal(Refusals.PaysApprover)
        : null;

    public static string NameOf(SettlementState state) => state switch
    {
        SettlementState.Calculated => "calculated",
        SettlementState.Approved => "approved",
        SettlementState.PaidOut => "paidOut",
        _ => "closed",
    };
}
