namespace AppleLive.Orders;

/// <summary>The store as the checkout lane uses it: what a batch needs is loaded and locked, what it decides is written set-wise, in one durable transaction.</summary>
public interface ICheckoutStore
{
    /// <summary>
    /// Loads what is needed, lets the batch be decided, and commits its changes. Returns only after the commit is on disk.
    /// Where there are no changes nothing is written.
    /// </summary>
    Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken);
}
