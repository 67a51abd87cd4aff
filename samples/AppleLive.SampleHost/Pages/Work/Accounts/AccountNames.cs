using System.Globalization;
using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using AppleLive.Storage;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Accounts;

/// <summary>What accounts are called: the journal knows them by ids.</summary>
public sealed class AccountNames(PersonWords who, IStringLocalizer<SiteText> text)
{
    /// <summary>A name for each account, with a fixed number of statements.</summary>
    public async Task<IReadOnlyDictionary<Account, string>> Of(IUnitOfWork unit, IReadOnlyCollection<Account> accounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id.Value, village => village.Name);
        GrowerId[] ids = [.. accounts.Select(account => account.Name.Split(':')).Where(parts => parts is ["payable", _, _]).Select(parts => new GrowerId(Id(parts[2])))];
        var growers = (await unit.Growers.FindAllAsync(ids, cancellationToken)).ToDictionary(grower => grower.Id.Value, who.Name);
        return accounts.ToDictionary(account => account, account => NameOf(account, villages, growers));
    }

    private string NameOf(Account account, Dictionary<Guid, string> villages, Dictionary<Guid, string> growers)
    {
        string Village(string id) => villages.GetValueOrDefault(Id(id), id);
        return account.Name.Split(':') switch
        {
            ["asset", "cash", var village] => text["account.cash", Village(village)],
            ["asset", "gateway", var provider] => text["account.gateway", provider],
            ["asset", "bank"] => text["account.bank"],
            ["deposit", var village] => text["account.deposit", Village(village)],
            ["clearing", var books, var other] => text["account.clearing", Village(books), Village(other)],
            ["payable", "shipping"] => text["account.shipping"],
            ["payable", "packaging"] => text["account.packaging"],
            ["payable", var village, var grower] => text["account.payable", growers.GetValueOrDefault(Id(grower), who.Erased), Village(village)],
            ["refund-due"] => text["account.refund-due"],
            ["expense", "gateway-fee"] => text["account.gateway-fee"],
            _ => account.Name,
        };
    }

    private static Guid Id(string text) => Guid.TryParse(text, CultureInfo.InvariantCulture, out Guid id) ? id : default;
}
