using AppleLive.People;

namespace AppleLive.PayeeAccounts;

/// <summary>The rules of a payee account's life: no clock, no store.</summary>
internal static class PayeeAccountRules
{
    public static Outcome<PayeeAccountState> Decide(PayeeAccountState state, PayeeAccountCommand command) => (state, command) switch
    {
        (PayeeAccountState.Proposed, PayeeAccountCommand.Confirm) => PayeeAccountState.InUse,
        (PayeeAccountState.Proposed or PayeeAccountState.InUse, PayeeAccountCommand.Replace) => PayeeAccountState.Replaced,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    /// <summary>Why this person may not confirm, or null. Persons are compared, not accounts.</summary>
    public static Refusal? MayNotConfirm(PersonId setBy, PersonId confirmer) =>
        confirmer == setBy ? new Refusal(Refusals.SecondPersonRequired) : null;

    public static string NameOf(PayeeAccountState state) => state switch
    {
        PayeeAccountState.Proposed => "proposed",
        PayeeAccountState.InUse => "inUse",
        _ => "replaced",
    };
}
