using AppleLive.Orders;

namespace AppleLive.AspNetCore.Tests;

/// <summary>The checkout lane's store, which is not there: it fails as it is told to.</summary>
internal sealed class FakeCheckout : ICheckoutStore
{
    public Exception Fault { get; set; } = new NotSupportedException();

    public Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken) => Task.FromException(Fault);
}
