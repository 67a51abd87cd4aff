namespace AppleLive;

/// <summary>Makes new ids: UUIDs of version 7, whose order is the order of their making.</summary>
/// <param name="time">The real time. Ids follow it, not the domain's clock, which a demo may move.</param>
public sealed class IdSource(TimeProvider time)
{
    /// <summary>A new id, never given before.</summary>
    public TId Next<TId>()
        where TId : struct, IEntityId<TId>
#pragma warning disable RS0030 // The one place that makes UUIDs.
        => TId.From(Guid.CreateVersion7(time.GetUtcNow()));
#pragma warning restore RS0030
}
