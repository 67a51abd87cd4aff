namespace AppleLive.Orders;

/// <summary>How the checkout lane batches and when it says "busy".</summary>
public sealed class CheckoutLaneOptions
{
    /// <summary>Commands that may wait for a commit. The default is 4,096; 1 to 65,536.</summary>
    public int Capacity { get; set; } = 4_096;

    /// <summary>Commands decided in one commit at most. The default is 512; 1 to <see cref="Capacity"/>.</summary>
    public int MaximumBatch { get; set; } = 512;
}
