namespace AppleLive.Storage;

/// <summary>The only host of its store has every job.</summary>
internal sealed class OnlyHost : IJobTurns
{
    public Task<IJobTurn?> TryTakeAsync(string job, CancellationToken cancellationToken) => Task.FromResult<IJobTurn?>(new Turn());

    private sealed class Turn : IJobTurn
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
