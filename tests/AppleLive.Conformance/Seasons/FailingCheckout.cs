using AppleLive.Orders;
using AppleLive.Storage;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.Conformance.Seasons;

/// <summary>The checkout lane's store, which goes away when it is told to.</summary>
public sealed class FailingCheckout(ICheckoutStore store) : ICheckoutStore
{
    private readonly Queue<Fault> faults = new();
    private int attempts;

    /// <summary>How often the lane has come to it.</summary>
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>What every attempt comes to for which no other fault was given.</summary>
    public Fault Otherwise { get; set; }

    /// <summary>Where given, every attempt waits for it before it begins.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Puts it in the place of the store that has been added.</summary>
    public static void Over(IServiceCollection services)
    {
        ServiceDescriptor real = services.Last(service => service.ServiceType == typeof(ICheckoutStore));
        services.AddSingleton(provider => new FailingCheckout((ICheckoutStore)real.ImplementationFactory!(provider)));
        services.Replace(ServiceDescriptor.Singleton<ICheckoutStore>(provider => provider.GetRequiredService<FailingCheckout>()));
    }

    /// <summary>What becomes of the next attempts, one after the other.</summary>
    public void Next(params Fault[] next)
    {
        foreach (Fault fault in next) faults.Enqueue(fault);
    }

    public async Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref attempts);
        await Gate;
        Fault fault = faults.TryDequeue(out Fault next) ? next : Otherwise;
        if (fault == Fault.NeverBegun) throw new StoreAwayException("The store is gone.", null, mayBeWritten: false);
        await store.CommitAsync(needs, book => fault == Fault.Undone ? Undo(decide(book)) : decide(book), cancellationToken);
        if (fault == Fault.NeverHeardOf) throw new StoreAwayException("The store is gone.", null, mayBeWritten: true);
    }

    private static CheckoutChanges Undo(CheckoutChanges decided) =>
        throw new StoreAwayException($"The store is gone with {decided.Placed.Count} orders.", null, mayBeWritten: true);
}
