using System.Collections.Concurrent;

namespace AppleLive;

/// <summary>
/// A thread for one asynchronous loop alone. What everybody waits for must not itself wait in the thread pool, behind the
/// work of those who wait: on a busy evening that is longer than the work it came for.
/// </summary>
public sealed class OwnThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> queue = [];

    private OwnThread()
    {
    }

    /// <summary>Runs a loop on a thread of its own, which ends when the loop does. What the loop awaits goes on there too, unless it says otherwise.</summary>
    /// <param name="name">The thread's name, as debuggers and profilers show it.</param>
    /// <param name="loop">The loop. It runs in the context of nobody, whoever starts it.</param>
    /// <returns>Ends as the loop does.</returns>
    public static Task RunAsync(string name, Func<Task> loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => new OwnThread().Work(loop, ended)) { IsBackground = true, Name = name }.UnsafeStart();
        return ended.Task;
    }

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            queue.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The loop has ended and its thread with it; whatever comes late may run anywhere.
            ThreadPool.QueueUserWorkItem(static late => late.Work(late.State), (Work: d, State: state), preferLocal: false);
        }
    }

    private void Work(Func<Task> loop, TaskCompletionSource ended)
    {
        SetSynchronizationContext(this);
        Task running = loop();
        _ = running.ContinueWith(_ => queue.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        foreach ((SendOrPostCallback work, object? state) in queue.GetConsumingEnumerable()) work(state);
        ended.SetFromTask(running);
    }
}
