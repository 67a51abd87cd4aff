using NodaTime;

namespace AppleLive.Erasures;

/// <summary>Whether somebody's data can be erased. Each case carries only what is true in it.</summary>
public abstract record ErasureStanding
{
    private ErasureStanding() { }

    /// <summary>They are erased.</summary>
    /// <param name="At">Since when.</param>
    public sealed record Erased(Instant At) : ErasureStanding;

    /// <summary>Something still needs them.</summary>
    /// <param name="What">By name: <c>order</c>, <c>claim</c>, <c>refund</c>, <c>money</c>, <c>settlement</c>, <c>listing</c>, <c>lot</c>.</param>
    public sealed record StillOpen(IReadOnlyList<string> What) : ErasureStanding;

    /// <summary>The law has them kept.</summary>
    /// <param name="From">The first day on which they may be erased.</param>
    public sealed record RetentionNotOver(LocalDate From) : ErasureStanding;

    /// <summary>Nothing needs them and nothing has them kept: they may be erased, and 个人信息保护法 47 asks for it.</summary>
    public sealed record Due : ErasureStanding;
}
