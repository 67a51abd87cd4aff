namespace AppleLive.Conformance.Seasons;

/// <summary>A machine whose clock is set by hand, forwards and back. What it measures goes on as it should.</summary>
public sealed class JumpingTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 9, 12, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Jump(TimeSpan by) => now += by;
}
