namespace AppleLive.PayeeAccounts;

/// <summary>What can happen to a payee account.</summary>
internal enum PayeeAccountCommand
{
    Confirm,
    Replace,
}
