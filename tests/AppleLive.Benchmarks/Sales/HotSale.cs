using System.Net;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>One listing that everybody wants, with as many boxes as a lot can hold, and the accounts of its sale.</summary>
internal sealed class HotSale(SampleHostProcess host, StoreUnderTest store)
{
    /// <summary>Until the code that orders run through is compiled for good.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private const long BoxGrams = 500;

    private readonly Accounts accounts = new(store);

    /// <summary>The order everybody places: one box. The buyer's limit makes the host count what each buyer has.</summary>
    public OrderRequest Order { get; private set; } = null!;

    public string Listing { get; private set; } = "";

    public async Task OpenAsync()
    {
        var township = new Township(host.Http);
        Listing = await township.ListingAsync(BoxGrams, perBuyer: 5, (await township.LotAsync(Township.GreatestLot), Township.GreatestLot));
        Order = OrderRequest.To(host.Address, (Listing, 1));
        await accounts.OpenAsync();
    }

    public async Task<LoadRun> DriveAsync(int connections, TimeSpan settle, TimeSpan measured) =>
        Accept(await host.DriveAsync(Order, connections, settle, measured));

    /// <summary>Orders at these hosts of the season.</summary>
    public async Task<LoadRun> DriveAsync(IReadOnlyList<IPEndPoint> hosts, int connections, TimeSpan settle, TimeSpan measured) =>
        Accept(await LoadDriver.RunAsync(hosts, Order, connections, settle, measured));

    /// <summary>Counts orders that somebody else placed.</summary>
    public void Acknowledge(long more) => accounts.Acknowledge(more);

    public Task CheckAsync() => accounts.CloseAsync();

    private LoadRun Accept(LoadRun run)
    {
        if (run.Refused > 0) throw new InvalidOperationException($"{run.Refused} orders were refused, such as:\n{run.FirstRefusal}");
        accounts.Acknowledge(run.Accepted);
        return run;
    }
}
