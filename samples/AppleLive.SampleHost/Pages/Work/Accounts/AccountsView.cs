using AppleLive.Bookkeeping;
using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work.Accounts;

/// <summary>What the page of all accounts shows.</summary>
/// <param name="Balance">The accounts at the end of a day.</param>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Names">What the accounts are called.</param>
/// <param name="MayAll">Whether the reader may look at all books.</param>
public sealed record AccountsView(
    TrialBalance Balance, IReadOnlyList<Option> Villages, IReadOnlyDictionary<AppleLive.Ledger.Account, string> Names, bool MayAll)
{
    /// <summary>What stands in the address for all books.</summary>
    internal const string AllVillages = "all";

    /// <summary>The chosen village's code, or <c>all</c>.</summary>
    public string Village => Balance.Village?.Code ?? AllVillages;
}

/// <summary>What the page of one account shows.</summary>
/// <param name="Statement">Its entries.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Village">The village in whose books it is read, by code, or <c>all</c>.</param>
public sealed record AccountView(AccountStatement Statement, string Name, string Village);
