namespace AppleLive.Payouts;

/// <summary>Why a bank sent a payout back.</summary>
public enum ReturnReason
{
    /// <summary>The name or the number of the account does not match.</summary>
    AccountWrong,

    /// <summary>The account is closed or frozen.</summary>
    AccountClosed,

    /// <summary>The bank did not carry it out, such as for a limit or a holiday.</summary>
    BankRefused,

    /// <summary>Something else, or the bank did not say.</summary>
    Other,
}
