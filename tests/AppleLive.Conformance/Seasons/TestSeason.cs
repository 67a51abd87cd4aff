using AppleLive.Claims;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Media;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;
using NodaTime.Testing;

namespace AppleLive.Conformance.Seasons;

/// <summary>
/// A season of its own for one test: a new store and new keys in a folder that goes away with it, a clock that stands in
/// the middle of September until it is moved, three villages with their people, and two officers.
/// </summary>
public sealed partial class TestSeason : IAsyncDisposable
{
    /// <summary>Nine in the morning of 12 September 2026 in Shanghai.</summary>
    public static readonly Instant Opening = Instant.FromUtc(2026, 9, 12, 1, 0);

    private readonly ServiceProvider services;
    private int keys;

    private TestSeason(ServiceProvider services, FakeClock clock, string folder) => (this.services, Clock, Folder) = (services, clock, folder);

    public FakeClock Clock { get; }

    public string Folder { get; }

    public IServiceProvider Services => services;

    public Actor Officer { get; } = Actors.Officer("140829-01");

    public Actor SecondOfficer { get; } = Actors.Officer("140829-02");

    /// <summary>三湾.</summary>
    public TestVillage Sanwan { get; private set; } = null!;

    /// <summary>关家窝.</summary>
    public TestVillage Guanjiawo { get; private set; } = null!;

    /// <summary>后湾.</summary>
    public TestVillage Houwan { get; private set; } = null!;

    public IReadOnlyList<TestVillage> Villages => [Sanwan, Guanjiawo, Houwan];

    public IStore Store => Get<IStore>();

    public VillageDesk VillageDesk => Get<VillageDesk>();

    public GrowerDesk Growers => Get<GrowerDesk>();

    public HarvestDesk Harvests => Get<HarvestDesk>();

    public LotPhotoDesk Photos => Get<LotPhotoDesk>();

    public MemoryMedia Media => (MemoryMedia)Get<IMediaStore>();

    public ListingDesk Listings => Get<ListingDesk>();

    public LivestreamDesk Livestreams => Get<LivestreamDesk>();

    public HostDesk Hosting => Get<HostDesk>();

    public OrderDesk Orders => Get<OrderDesk>();

    public PaymentDesk Payments => Get<PaymentDesk>();

    public RefundDesk Refunds => Get<RefundDesk>();

    public ParcelDesk Parcels => Get<ParcelDesk>();

    public ClaimDesk Claims => Get<ClaimDesk>();

    public SettlementDesk Settlements => Get<SettlementDesk>();

    public PayoutDesk Payouts => Get<PayoutDesk>();

    /// <summary>Ends when the test run is called off.</summary>
    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a season on the storage that <paramref name="useStorage"/> adds, with its files in the folder it is given.</summary>
    public static async Task<TestSeason> Open(Action<IAppleLiveBuilder, string> useStorage, Action<AppleLiveOptions>? configure = null, string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("applelive-").FullName;
        var clock = new FakeClock(Opening);
        var collection = new ServiceCollection();
        collection.AddSingleton<IClock>(clock);
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        collection.AddAppleLive(live =>
        {
            useStorage(live, folder);
            live.AddPlugin<TestGateways>();
        });
        collection.Configure<AppleLiveOptions>(options =>
        {
            options.Keys.Folder = Path.Combine(folder, "keys");
            options.Payments.Gateways.Add("offline");
            options.Payments.Gateways.Add(WalletGateway.GatewayName);
            options.Payments.Gateways.Add(BrokenGateway.GatewayName);
            options.Payments.Gateways.Add(TestProvider.ProviderName);
            configure?.Invoke(options);
        });

        var season = new TestSeason(collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }), clock, folder);
        await season.Get<AppleLiveStart>().PrepareAsync(Stop);
        season.Sanwan = await season.VillageOf("140829103226", "三湾村民委员会");
        season.Guanjiawo = await season.VillageOf("140829103225", "关家窝村民委员会");
        season.Houwan = await season.VillageOf("140829103224", "后湾村民委员会");
        return season;
    }

    /// <summary>A key never given before.</summary>
    public IdempotencyKey Key() => new($"key-{Interlocked.Increment(ref keys)}");

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<T> Read<T>(Func<IUnitOfWork, Task<T>> read) => Store.ReadAsync(read, Stop);

    /// <summary>Ends the season's program, as a host that stops does, and keeps its files.</summary>
    public ValueTask Close() => services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<TestVillage> VillageOf(string code, string name)
    {
        VillageOpened opened = await VillageDesk.OpenAsync(new NewVillage { Code = code, Name = name }, Stop).Answer();
        return new TestVillage(code, opened.Village, Actors.Liaison(code), Actors.Accountant(code), Actors.Accountant(code));
    }
}
