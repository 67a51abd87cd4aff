using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Checks;

/// <summary>Compares the books with the money of the business tables. Pure.</summary>
internal static class BooksRules
{
    private const string Till = "asset:cash:", Gateway = "asset:gateway:", Payable = "payable:", Clearing = "clearing:", Deposit = "deposit:";

    /// <summary>Compares every account that business tables know, each by itself or together with its kind.</summary>
    /// <param name="posted">What was posted to each account.</param>
    /// <param name="money">The money of the business tables.</param>
    /// <param name="findings">Where to note it.</param>
    public static void Compare(IReadOnlyDictionary<string, Fen> posted, MoneyFigures money, Findings findings)
    {
        Dictionary<string, Fen> due = money.Owed.ToDictionary(share => Account.Payable(share.Village.Value, share.Grower.Value).Name, share => -share.Amount, StringComparer.Ordinal);
        foreach ((string provider, Fen amount) in money.Gateways) due.Add(Account.Gateway(provider).Name, amount);
        foreach ((VillageId village, Fen held) in money.Deposits) due.Add(Account.Deposit(village.Value).Name, -held);
        due.Add(Account.RefundDue.Name, -money.RefundDue);
        due.Add(Account.Bank.Name, -money.PaidOut);
        string[] deductions = [Account.Shipping.Name, Account.Packaging.Name, Account.GatewayFee.Name];

        IEnumerable<string> alone = posted.Keys.Where(name => name.StartsWith(Gateway, StringComparison.Ordinal) || name.StartsWith(Deposit, StringComparison.Ordinal) || (name.StartsWith(Payable, StringComparison.Ordinal) && !deductions.Contains(name)));
        foreach (string account in due.Keys.Union(alone).Order(StringComparer.Ordinal))
            Note($"account {account}", posted.GetValueOrDefault(account), due.GetValueOrDefault(account));

        // Which accountant gave a refund back stands in the journal alone; together they gave what was refunded.
        Note("the tills of all villages", posted.Where(each => each.Key.StartsWith(Till, StringComparison.Ordinal)).Select(each => each.Value).Sum(), money.Tills + money.Deposits.Values.Sum());
        Note($"accounts {string.Join(", ", deductions)} together", deductions.Select(account => posted.GetValueOrDefault(account)).Sum(), -money.Deducted);

        // What one village holds for another stands in both their books.
        foreach ((string account, Fen held) in posted.Where(each => each.Key.StartsWith(Clearing, StringComparison.Ordinal)))
        {
            string mirror = Mirror(account);
            if (string.CompareOrdinal(account, mirror) < 0 || !posted.ContainsKey(mirror)) Note($"account {account}", held, -posted.GetValueOrDefault(mirror));
        }

        void Note(string about, Fen found, Fen due) => findings.Compare(DifferenceKind.AccountMoney, about, found.ToString(), due.ToString());
    }

    private static string Mirror(string account) => account.Split(':') is [_, var books, var counterparty] ? $"{Clearing}{counterparty}:{books}" : account;
}
