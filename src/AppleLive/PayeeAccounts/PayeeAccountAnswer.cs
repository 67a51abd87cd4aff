namespace AppleLive.PayeeAccounts;

/// <summary>The answer to a command about a payee account.</summary>
/// <param name="Account">Its id.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="LooksMistyped">True where the number's last digit does not fit: look twice. Nothing is refused for it.</param>
public sealed record PayeeAccountAnswer(PayeeAccountId Account, string State, bool LooksMistyped);
