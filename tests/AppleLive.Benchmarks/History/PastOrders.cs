using System.Globalization;

using AppleLive.Benchmarks.Stores;
using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Storage;
using AppleLive.Storage.PostgreSql;
using AppleLive.Storage.Sqlite;
using AppleLive.Transparency;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace AppleLive.Benchmarks.History;

/// <summary>Orders placed before: through the same lane as any other, in this process, and each with its place in the ledger.</summary>
internal sealed class PastOrders : IAsyncDisposable
{
    private const int Callers = 512, Buyers = 300_000, Step = 10_000;

    private readonly ServiceProvider services;
    private readonly OrderDesk orders;
    private readonly IStore store;
    private readonly Integrator integrator;

    private PastOrders(ServiceProvider services)
    {
        this.services = services;
        orders = services.GetRequiredService<OrderDesk>();
        store = services.GetRequiredService<IStore>();
        integrator = services.GetRequiredService<Integrator>();
    }

    /// <summary>Opens the store while no host does.</summary>
    public static async Task<PastOrders> OpenAsync(StoreUnderTest under, Instant now)
    {
        var added = new ServiceCollection();
        added.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        added.AddSingleton<IClock>(new StillClock(now));
        added.Configure<AppleLiveOptions>(options => options.Keys.Folder = Path.Combine(under.Folder, "keys"));
        added.AddAppleLive(live => _ = under is PostgreSqlUnderTest postgres
            ? live.UsePostgreSql(postgres.ConnectionString)
            : live.UseSqlite($"Data Source={Path.Combine(under.Folder, "applelive.db")}"));
        var past = new PastOrders(added.BuildServiceProvider());
        await past.services.GetRequiredService<AppleLiveStart>().PrepareAsync(CancellationToken.None);
        return past;
    }

    /// <summary>Places so many orders of one or two lines over these listings.</summary>
    public async Task PlaceAsync(int from, int to, IReadOnlyList<string> listings)
    {
        for (int start = from; start < to; start += Step)
        {
            int next = start - 1, end = Math.Min(start + Step, to);
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Increment(ref next) is var number && number < end) await PlaceAsync(number, listings);
            })));
            await integrator.IntegrateAsync(CancellationToken.None);
            await TellAllAsync();
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task PlaceAsync(int number, IReadOnlyList<string> listings)
    {
        NewOrderLine first = new() { Listing = listings[number % listings.Count], Boxes = 1 + (number % 3) };
        NewOrderLine second = new() { Listing = listings[(number + 7) % listings.Count], Boxes = 1 };
        Outcome<PlacedOrder> outcome = await orders.PlaceAsync(
            new NewOrder
            {
                Lines = number % 4 == 0 ? [first, second] : [first],
                Payment = "offline",
                Buyer = new NewBuyer
                {
                    Name = "王小明",
                    Phone = (13_100_000_000 + (number % Buyers)).ToString(CultureInfo.InvariantCulture),
                    Address = new NewAddress { Province = "山西省", City = "运城市", District = "盐湖区", Detail = "解放路 1 号" },
                },
            },
            new IdempotencyKey(string.Create(CultureInfo.InvariantCulture, $"past-{number}")),
            CancellationToken.None);
        if (outcome is not Outcome<PlacedOrder>.Accepted) throw new InvalidOperationException(outcome.ToString());
    }

    // As the host's courier does once everybody was told.
    private async Task TellAllAsync()
    {
        while (await store.ReadAsync(unit => unit.Outbox.NextAsync(Step, CancellationToken.None), CancellationToken.None) is { Count: > 0 } entries)
        {
            await store.WriteAsync<bool>(
                async unit =>
                {
                    await unit.Outbox.HandledAsync(entries[^1].Number, CancellationToken.None);
                    return true;
                },
                CancellationToken.None);
        }
    }

    private sealed class StillClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
