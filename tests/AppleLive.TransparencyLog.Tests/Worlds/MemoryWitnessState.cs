using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Witnesses;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>A witness's memory without a disk.</summary>
internal sealed class MemoryWitnessState : IWitnessState
{
    private readonly Dictionary<string, SignedCheckpoint> last = [];
    private readonly Lock turn = new();

    /// <summary>Called before each replacing, between what the witness decided and what it writes.</summary>
    public Func<Task> BeforeReplacing { get; set; } = () => Task.CompletedTask;

    public ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken)
    {
        lock (turn) return new(last.GetValueOrDefault(origin));
    }

    public async ValueTask<bool> TryReplaceAsync(SignedCheckpoint? expected, SignedCheckpoint next, CancellationToken cancellationToken)
    {
        await BeforeReplacing();
        lock (turn)
        {
            string origin = next.Checkpoint.Origin;
            if (last.GetValueOrDefault(origin)?.Checkpoint != expected?.Checkpoint) return false;
            last[origin] = next;
            return true;
        }
    }
}
