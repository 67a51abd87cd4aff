namespace AppleLive.PayeeAccounts;

/// <summary>Where a village is paid. Kept sealed, shown masked.</summary>
/// <param name="Holder">The name the bank knows the account by.</param>
/// <param name="Bank">The bank and its branch.</param>
/// <param name="Number">The account's number, digits only.</param>
public sealed record PayeeAccountDetails(string Holder, string Bank, string Number)
{
    /// <summary>The last four digits of the number.</summary>
    public string MaskedNumber => BankAccountNumber.TryParse(Number, out BankAccountNumber number) ? number.ToString() : default(BankAccountNumber).ToString();
}
