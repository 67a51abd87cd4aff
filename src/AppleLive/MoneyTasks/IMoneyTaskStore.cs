namespace AppleLive.MoneyTasks;

/// <summary>The differences about money that people look at.</summary>
public interface IMoneyTaskStore
{
    /// <summary>Adds a task, unless one of the same kind about the same subject is open already.</summary>
    Task AddAsync(MoneyTask task, CancellationToken cancellationToken);

    /// <summary>The task, or null.</summary>
    Task<MoneyTask?> FindAsync(MoneyTaskId id, CancellationToken cancellationToken);

    /// <summary>The open task of a kind about a subject, or null.</summary>
    Task<MoneyTask?> FindOpenAsync(MoneyTaskKind kind, string provider, string subject, CancellationToken cancellationToken);

    /// <summary>Keeps who has dealt with it, when and how.</summary>
    Task SaveAsync(MoneyTask task, CancellationToken cancellationToken);

    /// <summary>A page of open tasks, or of those dealt with, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<MoneyTask>> ListAsync(bool open, MoneyTaskId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many are open, counted up to <paramref name="most"/>.</summary>
    Task<int> CountOpenAsync(int most, CancellationToken cancellationToken);
}
