namespace AppleLive.PayeeAccounts;

/// <summary>A bank account to set for a village.</summary>
public sealed record NewPayeeAccount
{
    /// <summary>The name the bank knows the account by; at most 60 characters.</summary>
    public string? Holder { get; init; }

    /// <summary>The bank and its branch; at most 60 characters.</summary>
    public string? Bank { get; init; }

    /// <summary>The account's number: 8 to 32 digits, with or without spaces.</summary>
    public string? Number { get; init; }
}
