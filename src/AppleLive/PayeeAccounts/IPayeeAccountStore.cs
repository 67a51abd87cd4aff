using AppleLive.Villages;

namespace AppleLive.PayeeAccounts;

/// <summary>The villages' bank accounts, appended and never changed.</summary>
public interface IPayeeAccountStore
{
    /// <summary>Adds an account, unconfirmed.</summary>
    Task AddAsync(PayeeAccount account, CancellationToken cancellationToken);

    /// <summary>Adds an account's confirmation. The store itself refuses a second one, and one by whoever set it.</summary>
    Task ConfirmAsync(PayeeAccount account, CancellationToken cancellationToken);

    /// <summary>Every account the village has had.</summary>
    Task<PayeeAccountHistory> HistoryAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>The newest account of each village, where nobody has confirmed it yet, oldest first.</summary>
    Task<IReadOnlyList<PayeeAccount>> ProposedAsync(CancellationToken cancellationToken);
}
