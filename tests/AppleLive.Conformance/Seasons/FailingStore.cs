using AppleLive.Storage;
using AppleLive.Transparency;

namespace AppleLive.Conformance.Seasons;

/// <summary>A store that fails at the write it is told to, and notes every checkpoint that anyone wanted to publish, whatever came of it.</summary>
public sealed class FailingStore(IStore store) : IStore
{
    private readonly List<PublishedCheckpoint> signed = [];
    private int writes;
    private int failing;
    private Fault how;

    /// <summary>How many writes have failed.</summary>
    public int Failures { get; private set; }

    public IReadOnlyList<PublishedCheckpoint> Signed => signed;

    /// <summary>What happens once, right before the next write.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>Fails once: at the next write for 0, at the one after it for 1, and so on.</summary>
    public void FailAt(int write, Fault fault) => (failing, how) = (writes + write, fault);

    public Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken) => store.ReadAsync(work, cancellationToken);

    public async Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        Fault fault = writes++ == failing ? how : Fault.None;
        if (fault != Fault.None) Failures++;
        if (fault == Fault.NeverBegun) throw Gone();
        Outcome<T> outcome = await store.WriteAsync(
            async unit =>
            {
                Outcome<T> done = await work(WatchedUnit.Over(unit, signed.Add));
                return fault == Fault.Undone ? throw Gone() : done;
            },
            cancellationToken);
        return fault == Fault.NeverHeardOf ? throw Gone() : outcome;
    }

    private static IOException Gone() => new("The store is gone.");
}
