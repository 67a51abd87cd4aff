namespace AppleLive.Orders;

/// <summary>How the checkout lane stands at a moment.</summary>
/// <param name="IsOpen">Whether it takes commands: false once it drains, or should its writer have ended.</param>
/// <param name="StoreFailed">How long ago the store was found away; null where it has worked since, or always did.</param>
/// <param name="Waiting">Commands that wait for a commit.</param>
/// <param name="Capacity">How many may.</param>
/// <param name="Committing">For how long the batch in hand has been on its way to the disk; zero where there is none.</param>
public sealed record LaneStanding(bool IsOpen, TimeSpan? StoreFailed, int Waiting, int Capacity, TimeSpan Committing)
{
    /// <summary>Whether it turns callers away because as many wait as may.</summary>
    public bool IsFull => Waiting >= Capacity;
}
