using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

using AppleLive.Diagnostics;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>
/// The one way to move stock: a bounded queue with one writer. The writer takes whatever has queued while the last commit
/// was in flight, decides each command in order, writes all of it in one durable transaction, and only then answers. A
/// full queue says "busy" at once, and so does a lane whose store is away or that drains: nothing was tried then.
/// </summary>
public sealed class CheckoutLane : IAsyncDisposable
{
    /// <summary>How long a lane that is disposed of without having been drained waits for its store.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<CheckoutCommand> queue;
    private readonly ICheckoutStore store;
    private readonly IClock clock;
    private readonly TimeProvider time;
    private readonly StorePause pause;
    private readonly CheckoutMeter meter;
    private readonly ILogger<CheckoutLane> logger;
    private readonly CheckoutLaneOptions options;
    private readonly Task writer;
    private volatile InFlight? inFlight;

    internal CheckoutLane(
        ICheckoutStore store, IClock clock, TimeProvider time, CheckoutLaneOptions options, CheckoutMeter meter, ILogger<CheckoutLane> logger)
    {
        (this.store, this.clock, this.time, this.options, this.meter, this.logger) = (store, clock, time, options, meter, logger);
        pause = new StorePause(time);
        queue = Channel.CreateBounded<CheckoutCommand>(new BoundedChannelOptions(options.Capacity));
        meter.Watch(() => queue.Reader.Count);
        writer = OwnThread.RunAsync("AppleLive checkout", WriteAsync);
    }

    /// <summary>How it stands now.</summary>
    public LaneStanding Standing => new(
        !writer.IsCompleted && !queue.Reader.Completion.IsCompleted, pause.SinceFailure, queue.Reader.Count, options.Capacity,
        inFlight is { } batch ? time.GetElapsedTime(batch.Since) : TimeSpan.Zero);

    /// <summary>
    /// Takes no more commands, and returns once every command taken has been decided and answered. Where
    /// <paramref name="cancellationToken"/> comes first, those that still wait are told "busy", which is true, and those
    /// whose commit is in flight that nobody knows; their keys tell later. Safe to call again.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        try
        {
            await writer.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Abandon();
        }
    }

    /// <summary>Drains it, for half a minute at most.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await DrainAsync(limit.Token);
    }

    /// <summary>
    /// Sends a command through the lane. A command once taken is decided even if its caller has gone, so
    /// <paramref name="cancellationToken"/> only ends the waiting.
    /// </summary>
    internal Task<Outcome<T>> SubmitAsync<T>(CheckoutCommand<T> command, CancellationToken cancellationToken)
    {
        if (pause.MayPass() && queue.Writer.TryWrite(command)) return command.Task.WaitAsync(cancellationToken);
        TurnAway(command);
        return command.Task;
    }

    private async Task WriteAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<CheckoutCommand>();
            while (batch.Count < options.MaximumBatch && queue.Reader.TryRead(out CheckoutCommand? command)) batch.Add(command);
            inFlight = new InFlight(batch, time.GetTimestamp());
            await DecideAsync(batch);
            inFlight = null;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks must reach the callers that wait, and the lane must go on.")]
    private async Task DecideAsync(IReadOnlyList<CheckoutCommand> batch)
    {
        try
        {
            await TryTwiceAsync(batch);
            if (pause.End()) CheckoutLog.StoreBack(logger);
            foreach (CheckoutCommand command in batch) Answer(command);
        }
        catch (StoreAwayException away)
        {
            StandBack(batch, away);
        }
        catch (Exception exception) when (batch.Count > 1)
        {
            // One bad command must not fail its neighbours: each is tried alone, as long as there is a store to try it on.
            CheckoutLog.BatchFailed(logger, exception, batch.Count);
            foreach (CheckoutCommand command in batch)
            {
                if (pause.IsOn) TurnAway(command);
                else await DecideAsync([command]);
            }
        }
        catch (Exception exception)
        {
            CheckoutLog.CommandFailed(logger, exception);
            Fail(batch[0], exception);
        }
    }

    // Where a commit's answer was lost, a second try finds what was accepted by its keys, and decides the rest afresh. A
    // command without a key is harmless to repeat.
    private async Task TryTwiceAsync(IReadOnlyList<CheckoutCommand> batch)
    {
        try
        {
            await CommitAsync(batch);
        }
        catch (StoreAwayException lost) when (lost.MayBeWritten)
        {
            try
            {
                await CommitAsync(batch);
            }
            catch (StoreAwayException)
            {
                // That the second try wrote nothing does not tell what the first one did.
                throw lost;
            }
        }
    }

    private async Task CommitAsync(IReadOnlyList<CheckoutCommand> batch)
    {
        using Activity? span = AppleLiveDiagnostics.StartBatch(batch.Select(command => command.Caller), batch.Count);
        CheckoutChanges? changes = null;
        long began = time.GetTimestamp();
        try
        {
            await store.CommitAsync(NeedsOf(batch), book => changes = Decide(batch, book), CancellationToken.None);
            meter.Committed(batch.Count, time.GetElapsedTime(began), changes);
        }
        catch (Exception exception)
        {
            meter.NotCommitted(batch.Count, time.GetElapsedTime(began));
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }

    // Whoever queued behind this batch would only wait to hear the same.
    private void StandBack(IReadOnlyList<CheckoutCommand> batch, StoreAwayException away)
    {
        if (pause.Begin()) CheckoutLog.StoreAway(logger, away);
        foreach (CheckoutCommand command in batch)
        {
            if (away.MayBeWritten) Fail(command, away);
            else TurnAway(command);
        }

        while (queue.Reader.TryRead(out CheckoutCommand? waiting)) TurnAway(waiting);
    }

    private void Abandon()
    {
        int waiting = 0;
        for (; queue.Reader.TryRead(out CheckoutCommand? command); waiting++) TurnAway(command);
        IReadOnlyList<CheckoutCommand> unknown = inFlight?.Batch ?? [];
        CheckoutLog.Abandoned(logger, waiting, unknown.Count);
        foreach (CheckoutCommand command in unknown) Fail(command, new StoreAwayException("The host stopped before its store had answered.", null, mayBeWritten: true));
    }

    private CheckoutChanges Decide(IReadOnlyList<CheckoutCommand> batch, CheckoutBook book)
    {
        var changes = new CheckoutChanges();
        Instant now = clock.GetCurrentInstant();
        foreach (CheckoutCommand command in batch) command.Decide(book, changes, now);
        return changes;
    }

    private void Answer(CheckoutCommand command)
    {
        if (command.RefusedAs is { } slug) meter.Refused(command.Name, slug);
        command.Answer();
    }

    private void TurnAway(CheckoutCommand command)
    {
        meter.Refused(command.Name, Refusals.Busy);
        command.Refuse(new Refusal(Refusals.Busy));
    }

    private void Fail(CheckoutCommand command, Exception exception)
    {
        meter.Failed(command.Name);
        command.Fail(exception);
    }

    private static CheckoutNeeds NeedsOf(IReadOnlyList<CheckoutCommand> batch)
    {
        var needs = new CheckoutNeeds();
        foreach (CheckoutCommand command in batch)
        {
            command.Need(needs);
            if (command.Key is var (key, _)) needs.Keys.Add(key);
            if (command.By is { } by) needs.People.Add(by.Person);
        }

        return needs;
    }

    private sealed record InFlight(IReadOnlyList<CheckoutCommand> Batch, long Since);
}
