using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;


using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>
/// The one way to move stock: a bounded queue with one writer. The writer takes whatever has queued while the last commit
/// was in flight, decides each command in order, writes all of it in one durable transaction, and only then answers. A
/// full queue says "busy" at once.
/// </summary>
internal sealed class CheckoutLane : IAsyncDisposable
{
    private readonly Channel<CheckoutCommand> queue;
    private readonly ICheckoutStore store;
    private readonly IClock clock;
    private readonly ILogger<CheckoutLane> logger;
    private readonly int maximumBatch;
    private readonly Task writer;

    public CheckoutLane(ICheckoutStore store, IClock clock, CheckoutLaneOptions options, ILogger<CheckoutLane> logger)
    {
        (this.store, this.clock, this.logger, maximumBatch) = (store, clock, logger, options.MaximumBatch);
        queue = Channel.CreateBounded<CheckoutCommand>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });
        writer = Task.Run(WriteAsync);
    }

    /// <summary>
    /// Sends a command through the lane. A command once taken is decided even if its caller has gone, so
    /// <paramref name="cancellationToken"/> only ends the waiting.
    /// </summary>
    public Task<Outcome<T>> SubmitAsync<T>(CheckoutCommand<T> command, CancellationToken cancellationToken) =>
        queue.Writer.TryWrite(command)
            ? command.Task.WaitAsync(cancellationToken)
            : Task.FromResult<Outcome<T>>(new Refusal(Refusals.Busy));

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writer;
    }

    private async Task WriteAsync()
    {
        var batch = new List<CheckoutCommand>(maximumBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < maximumBatch && queue.Reader.TryRead(out CheckoutCommand? command)) batch.Add(command);
            await CommitAsync(batch);
            batch.Clear();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks must reach the callers that wait, and the lane must go on.")]
    private async Task CommitAsync(IReadOnlyList<CheckoutCommand> batch)
    {
        try
        {
            await store.CommitAsync(NeedsOf(batch), book => Decide(batch, book), CancellationToken.None);
            foreach (CheckoutCommand command in batch) command.Answer();
        }
        catch (Exception exception) when (batch.Count > 1)
        {
            // One bad command must not fail its neighbours: each is tried alone. What was committed in spite of the
            // exception is found again by its key.
            CheckoutLog.BatchFailed(logger, exception, batch.Count);
            foreach (CheckoutCommand command in batch) await CommitAsync([command]);
        }
        catch (Exception exception)
        {
            CheckoutLog.CommandFailed(logger, exception);
            batch[0].Fail(exception);
        }
    }

    private CheckoutChanges Decide(IReadOnlyList<CheckoutCommand> batch, CheckoutBook book)
    {
        var changes = new CheckoutChanges();
        Instant now = clock.GetCurrentInstant();
        foreach (CheckoutCommand command in batch) command.Decide(book, changes, now);
        return changes;
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
}
