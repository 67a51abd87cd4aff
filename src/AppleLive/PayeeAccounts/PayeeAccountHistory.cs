namespace AppleLive.PayeeAccounts;

/// <summary>Every account a village has had, and which of them counts.</summary>
/// <param name="Accounts">Newest first.</param>
public sealed record PayeeAccountHistory(IReadOnlyList<PayeeAccount> Accounts)
{
    /// <summary>The account the village is paid to: the last one confirmed; null before the first.</summary>
    public PayeeAccount? InUse => Accounts.FirstOrDefault(account => account.ConfirmedAt is not null);

    /// <summary>The account that waits for a second person; null where none does.</summary>
    public PayeeAccount? Proposed => Accounts is [{ ConfirmedAt: null } newest, ..] ? newest : null;

    /// <summary>Where one of these accounts stands.</summary>
    public PayeeAccountState StateOf(PayeeAccount account) =>
        account.Id == InUse?.Id ? PayeeAccountState.InUse
        : account.Id == Proposed?.Id ? PayeeAccountState.Proposed
        : PayeeAccountState.Replaced;
}
