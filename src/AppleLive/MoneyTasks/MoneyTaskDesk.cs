using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;

namespace AppleLive.MoneyTasks;

/// <summary>Shows differences about money and takes down how they were dealt with. Officers and accountants.</summary>
public sealed class MoneyTaskDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;

    internal MoneyTaskDesk(IStore store, CommandRunner commands, MasterKeys keys) => (this.store, this.commands, this.keys) = (store, commands, keys);

    /// <summary>A page of tasks; null where the reader may not see them.</summary>
    public async Task<IReadOnlyList<MoneyTask>?> ListAsync(bool open, MoneyTaskId? after, int limit, Actor by, CancellationToken cancellationToken) =>
        MaySee(by) ? await store.ReadAsync(unit => unit.MoneyTasks.ListAsync(open, after, limit, cancellationToken), cancellationToken) : null;

    /// <summary>What was said of a task that was dealt with, or null.</summary>
    public string? NoteOf(MoneyTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.OpenNote(keys);
    }

    /// <summary>Takes down what was done about a difference. Once; again it is refused.</summary>
    public async Task<Outcome<MoneyTaskAnswer>> CloseAsync(MoneyTaskId id, MoneyTaskNote input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        string note = check.Text("note", input.Note, 500, multiline: true);
        if (check.Failed) return check.Refusal;
        return await commands.RunAsync<MoneyTaskAnswer>(
            by, key, "money-task.close", new { task = id, input },
            async (unit, now) =>
            {
                if (!MaySee(by)) return new Refusal(Refusals.Forbidden);
                if (await unit.MoneyTasks.FindAsync(id, cancellationToken) is not { } task) return new Refusal(Refusals.NotFound);
                if (task.DoneAt is not null) return new Refusal(Refusals.NotNow).With("state", "done");
                await unit.MoneyTasks.SaveAsync(task.Done(by.Person, now, note, keys), cancellationToken);
                return new MoneyTaskAnswer(id, "done");
            },
            cancellationToken);
    }

    private static bool MaySee(Actor by) => by.Is(Role.Officer) || by.Is(Role.Accountant);
}
