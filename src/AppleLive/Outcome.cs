using System.Diagnostics.CodeAnalysis;

namespace AppleLive;

/// <summary>What became of a command: accepted with an answer, or refused with a name. Nothing else, and no exception.</summary>
/// <typeparam name="T">The answer of an accepted command.</typeparam>
public abstract record Outcome<T>
{
    private Outcome() { }

    /// <summary>Done and durable.</summary>
    /// <param name="Value">The answer.</param>
    /// <param name="Replayed">True where the same idempotency key had been accepted before, and this is its answer again.</param>
    public sealed record Accepted(T Value, bool Replayed = false) : Outcome<T>;

    /// <summary>Not done; nothing was written.</summary>
    /// <param name="Why">The refusal.</param>
    public sealed record Refused(Refusal Why) : Outcome<T>;

    /// <summary>Tells the two apart: true with the refusal, or false with the answer.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? why, [MaybeNullWhen(true)] out T value)
    {
        (why, value) = this switch
        {
            Refused refused => (refused.Why, default(T)),
            Accepted accepted => (null, accepted.Value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return why is not null;
    }

    /// <summary>An accepted outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new Accepted(value);

    /// <summary>A refused outcome.</summary>
    public static implicit operator Outcome<T>(Refusal why) => new Refused(why);
}
