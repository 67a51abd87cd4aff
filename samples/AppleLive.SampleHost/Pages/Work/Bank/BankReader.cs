using AppleLive.BankStatements;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Bank;

/// <summary>Reads the open lines of an accountant's village.</summary>
public sealed class BankReader(IStore store, BankStatementDesk desk)
{
    /// <summary>The lines; null where the village is not his, or he has none.</summary>
    public async Task<BankView?> Read(Actor by, string? village, CancellationToken cancellationToken)
    {
        IReadOnlyList<Village> all = await store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken);
        Village[] his = [.. all.Where(each => by.Serves(Role.Accountant, each))];
        Village? chosen = village is null ? (his.Length > 0 ? his[0] : null) : his.FirstOrDefault(each => each.Code == village);
        if (chosen is null || (await desk.OpenAsync(chosen.Code, by, cancellationToken)).IsRefused(out _, out BankLinesView? view)) return null;
        return new BankView(AccountantVillages.Options(his), chosen.Code, view.Lines);
    }
}
