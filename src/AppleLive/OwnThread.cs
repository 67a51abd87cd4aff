namespace AppleLive;

/// <summary>
/// A thread for one asynchronous loop alone. What everybody waits for must not itself wait in the thread pool, behind the
/// work of those who wait: on a busy evening that is longer than the work it came for.
/// </summary>
public sealed class OwnThread : SynchronizationContext
{
    // Waited for without spinning: there are few cores, and others have use for them.
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();
    private bool ended;

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
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => new OwnThread().Work(loop, done)) { IsBackground = true, Name = name }.UnsafeStart();
        return done.Task;
    }

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (queue)
        {
            if (!ended)
            {
                queue.Enqueue((d, state));
                Monitor.Pulse(queue);
                return;
            }
        }

        // The loop has ended and its thread with it; whatever comes late may run anywhere.
        ThreadPool.QueueUserWorkItem(static late => late.Work(late.State), (Work: d, State: state), preferLocal: false);
    }

    private void Work(Func<Task> loop, TaskCompletionSource done)
    {
        SetSynchronizationContext(this);
        Task running = loop();
        _ = running.ContinueWith(_ => End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (TryTake(out (SendOrPostCallback Work, object? State) next)) next.Work(next.State);
        done.SetFromTask(running);
    }

    private bool TryTake(out (SendOrPostCallback Work, object? State) next)
    {
        lock (queue)
        {
            while (!queue.TryDequeue(out next))
            {
                if (ended) return false;
                Monitor.Wait(queue);
            }

            return true;
        }
    }

    private void End()
    {
        lock (queue)
        {
            ended = true;
            Monitor.Pulse(queue);
        }
    }
}
