namespace AppleLive.Storage;

/// <summary>A job that this host has. Disposing gives it back.</summary>
public interface IJobTurn : IAsyncDisposable
{
    /// <summary>Ends when the host has lost the job, as when its connection to the store broke.</summary>
    CancellationToken Lost { get; }
}
