using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>A difference about money, with both figures.</summary>
internal sealed record MoneyTaskView(
    MoneyTaskId Task, MoneyTaskKind Kind, string Provider, string Subject, OrderId? Order, Fen? OursFen, long? Theirs, string? Currency, Instant FoundAt, Instant? DoneAt,
    string? Note)
{
    public static MoneyTaskView Of(MoneyTask task, string? note) =>
        new(task.Id, task.Kind, task.Provider, task.Subject, task.Order, task.Ours, task.Theirs?.Minor, task.Theirs?.Currency, task.FoundAt, task.DoneAt, note);
}

/// <summary>A page of differences.</summary>
/// <param name="Tasks">The differences.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record MoneyTaskPage(IReadOnlyList<MoneyTaskView> Tasks, MoneyTaskId? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one; null for who may not see it.</summary>
    public static MoneyTaskPage? Of(IReadOnlyList<MoneyTask>? read, int limit, Func<MoneyTask, string?> note) =>
        read is null ? null : new([.. read.Take(limit).Select(task => MoneyTaskView.Of(task, note(task)))], read.Count > limit ? read[limit - 1].Id : null);
}

/// <summary>Money that belongs to no village and goes back to its buyer.</summary>
internal sealed record StrayMoneyView(StrayMoneyId Stray, OrderId Order, string Provider, Fen AmountFen, StrayReason Why, Instant FoundAt)
{
    public static StrayMoneyView Of(StrayMoney stray) => new(stray.Id, stray.Order, stray.Provider, stray.Amount, stray.Why, stray.FoundAt);
}

/// <summary>A page of stray money.</summary>
/// <param name="Stray">What a person is to hand over.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record StrayMoneyPage(IReadOnlyList<StrayMoneyView> Stray, StrayMoneyId? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one; null for who may not see it.</summary>
    public static StrayMoneyPage? Of(IReadOnlyList<StrayMoney>? read, int limit) =>
        read is null ? null : new([.. read.Take(limit).Select(StrayMoneyView.Of)], read.Count > limit ? read[limit - 1].Id : null);
}

/// <summary>A provider's notice and what became of it.</summary>
internal sealed record ProviderEventView(
    string Provider, string Event, string Type, ProviderSubjectKind? About, string? Subject, Instant HappenedAt, Instant ReceivedAt, ProviderEventState State, int Tries,
    string? Fault)
{
    public static ProviderEventView Of(ProviderEvent notice) => new(
        notice.Provider, notice.Event, notice.Type, notice.Subject?.Kind, notice.Subject?.Reference, notice.HappenedAt, notice.ReceivedAt, notice.State, notice.Tries,
        notice.Fault);
}

/// <summary>A page of notices.</summary>
/// <param name="Events">The notices.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record ProviderEventPage(IReadOnlyList<ProviderEventView> Events, string? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one; null for who may not see it.</summary>
    public static ProviderEventPage? Of(IReadOnlyList<ProviderEvent>? read, int limit) => read is null ? null : new(
        [.. read.Take(limit).Select(ProviderEventView.Of)],
        read.Count > limit ? new ProviderEventName(read[limit - 1].Provider, read[limit - 1].Event).ToString() : null);
}

/// <summary>An entry that waits for a second person.</summary>
internal sealed record ProviderEntryView(ProviderEntryId Entry, string Provider, string Movement, ProviderEntryKind Kind, Fen AmountFen, Fen FeeFen, Instant RecordedAt)
{
    public static ProviderEntryView Of(ProviderEntry entry) => new(entry.Id, entry.Provider, entry.Movement, entry.Kind, entry.Amount, entry.Fee, entry.RecordedAt);
}

/// <summary>A page of entries that wait.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record ProviderEntryPage(IReadOnlyList<ProviderEntryView> Entries, ProviderEntryId? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one; null for who may not see it.</summary>
    public static ProviderEntryPage? Of(IReadOnlyList<ProviderEntry>? read, int limit) =>
        read is null ? null : new([.. read.Take(limit).Select(ProviderEntryView.Of)], read.Count > limit ? read[limit - 1].Id : null);
}
