using AppleLive.Orders;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.Conformance.Seasons;

/// <summary>The checkout lane's store, which lets others queue up before it commits, so that the next batch holds many commands.</summary>
public sealed class SlowCheckout(ICheckoutStore store) : ICheckoutStore
{
    /// <summary>How often others have their turn before a commit.</summary>
    private const int Turns = 200;

    /// <summary>Puts it in the place of the store that has been added.</summary>
    public static void Over(IServiceCollection services)
    {
        ServiceDescriptor real = services.Last(service => service.ServiceType == typeof(ICheckoutStore));
        services.Replace(ServiceDescriptor.Singleton<ICheckoutStore>(provider => new SlowCheckout((ICheckoutStore)real.ImplementationFactory!(provider))));
    }

    public async Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken)
    {
        for (int turn = 0; turn < Turns; turn++) await Task.Yield();
        await store.CommitAsync(needs, decide, cancellationToken);
    }
}
