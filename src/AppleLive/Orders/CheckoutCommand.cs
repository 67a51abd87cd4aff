using System.Diagnostics;
using System.Text.Json;

using AppleLive.People;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>A command on its way through the checkout lane, with the caller who waits for its answer.</summary>
internal abstract class CheckoutCommand
{
    /// <summary>Its idempotency key, or null for one that is harmless to repeat.</summary>
    public (Digest Key, Digest Fingerprint)? Key { get; init; }

    /// <summary>Who gives it, where a signed-in person does.</summary>
    public Actor? By { get; init; }

    /// <summary>What it is called in figures, such as <c>place</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The span in which its caller waits.</summary>
    public ActivityContext Caller { get; } = Activity.Current?.Context ?? default;

    /// <summary>The refusal's name where it was decided so.</summary>
    public abstract string? RefusedAs { get; }

    /// <summary>Names what must be loaded to decide it.</summary>
    public abstract void Need(CheckoutNeeds needs);

    /// <summary>Decides it upon the book, or finds its earlier answer there; the caller is not told yet.</summary>
    public abstract void Decide(CheckoutBook book, CheckoutChanges changes, Instant now);

    /// <summary>Tells the caller the decision. Called only after the batch is on disk.</summary>
    public abstract void Answer();

    /// <summary>Tells the caller that it was not carried out.</summary>
    public abstract void Refuse(Refusal why);

    /// <summary>Tells the caller that something broke. Whether the command was carried out is not known; its key tells when it is sent again.</summary>
    public abstract void Fail(Exception exception);
}

/// <summary>A command with its kind of answer.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal abstract class CheckoutCommand<T> : CheckoutCommand
{
    // The lane must never run its callers' continuations, so they run elsewhere.
    private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Outcome<T>? outcome;

    public Task<Outcome<T>> Task => answer.Task;

    public sealed override string? RefusedAs => outcome is Outcome<T>.Refused refused ? refused.Why.Slug : null;

    public sealed override void Decide(CheckoutBook book, CheckoutChanges changes, Instant now)
    {
        if (Key is var (key, fingerprint) && book.Keys.TryGetValue(key, out AcceptedKey? accepted))
        {
            outcome = CommandRunner.Replay<T>(accepted, fingerprint);
            return;
        }

        var turn = new CheckoutTurn(book, changes, now);
        outcome = By is null || turn.MayAct(By) ? Decide(turn) : new Refusal(Refusals.OfficerCannotBePaid);
        if (outcome is Outcome<T>.Accepted && By is not null) turn.Enroll(By);
        if (outcome is Outcome<T>.Accepted { Value: var value } && Key is var (bound, print))
        {
            var binding = new AcceptedKey(bound, print, JsonSerializer.Serialize(value, AppleLiveJson.Options), now);
            book.Keys.Add(bound, binding);
            changes.Keys.Add(binding);
        }
    }

    public sealed override void Answer() => answer.TrySetResult(outcome!);

    public sealed override void Refuse(Refusal why) => answer.TrySetResult(why);

    public sealed override void Fail(Exception exception) => answer.TrySetException(exception);

    /// <summary>The decision itself. A refusal must leave book and changes as they were.</summary>
    protected abstract Outcome<T> Decide(CheckoutTurn turn);
}
