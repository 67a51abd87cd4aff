namespace AppleLive.Storage;

/// <summary>
/// The store cannot be used for now: nobody answers, its disk is full or fails, or somebody else holds it. It says nothing
/// about what was asked of it; the same may succeed once the store is back.
/// </summary>
public sealed class StoreAwayException : IOException
{
    /// <summary>With what happened.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="inner">The engine's own exception.</param>
    /// <param name="mayBeWritten">See <see cref="MayBeWritten"/>.</param>
    public StoreAwayException(string message, Exception? inner, bool mayBeWritten)
        : base(message, inner) => MayBeWritten = mayBeWritten;

    /// <summary>
    /// False: nothing was written, and trying again later is safe in any case. True: it went away while it was committing,
    /// so only the store knows; what was accepted is found by its idempotency key.
    /// </summary>
    public bool MayBeWritten { get; }
}
