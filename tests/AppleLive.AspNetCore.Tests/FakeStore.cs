using AppleLive.Announcements;
using AppleLive.BankStatements;
using AppleLive.Bookkeeping;
using AppleLive.Checks;
using AppleLive.Claims;
using AppleLive.Consultations;
using AppleLive.DayBooks;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.PayeeAccounts;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.AspNetCore.Tests;

/// <summary>As much of a store as live rooms, the outbox and refusals need. What is not here throws.</summary>
internal sealed class FakeStore : IStore, IStoreWatch, IUnitOfWork, ILivestreamStore, IListingStore, IVillageStore, IOutbox
{
    public Dictionary<LivestreamId, Livestream> Streams { get; } = [];

    public Dictionary<ListingId, Listing> Sold { get; } = [];

    public List<Village> Known { get; } = [];

    public List<OutboxEntry> Waiting { get; } = [];

    public long HandledUpTo { get; private set; }

    /// <summary>How often somebody read.</summary>
    public int Reads { get; private set; }

    /// <summary>Thrown by every read, where set.</summary>
    public Exception? Broken { get; set; }

    /// <summary>Thrown by every write that means nothing, where set.</summary>
    public Exception? Unwritable { get; set; }

    public IVillageStore Villages => this;

    public IListingStore Listings => this;

    public ILivestreamStore Livestreams => this;

    public IOutbox Outbox => this;

    public IAccountStore Accounts => throw new NotSupportedException();

    public IBankLineStore BankLines => throw new NotSupportedException();

    public IMoneyTaskStore MoneyTasks => throw new NotSupportedException();

    public IOnlinePaymentStore OnlinePayments => throw new NotSupportedException();

    public IProviderEventStore ProviderEvents => throw new NotSupportedException();

    public IReconciliationStore Reconciliation => throw new NotSupportedException();

    public ISlipStore Slips => throw new NotSupportedException();

    public IPeopleStore People => throw new NotSupportedException();

    public IGrowerStore Growers => throw new NotSupportedException();

    public IHarvestStore Lots => throw new NotSupportedException();

    public ILotPhotoStore LotPhotos => throw new NotSupportedException();

    public IOrderStore Orders => throw new NotSupportedException();

    public IPaymentStore Payments => throw new NotSupportedException();

    public IParcelStore Parcels => throw new NotSupportedException();

    public IClaimStore Claims => throw new NotSupportedException();

    public ISettlementStore Settlements => throw new NotSupportedException();

    public IPayoutStore Payouts => throw new NotSupportedException();

    public IPayeeAccountStore PayeeAccounts => throw new NotSupportedException();

    public IDayBookStore DayBooks => throw new NotSupportedException();

    public IAnnouncementStore Announcements => throw new NotSupportedException();

    public IConsultationStore Consultations => throw new NotSupportedException();

    public IErasureStore Erasures => throw new NotSupportedException();

    public IJournal Journal => throw new NotSupportedException();

    public IPublicRecords Records => throw new NotSupportedException();

    public ICheckStore Checks => throw new NotSupportedException();

    public ILogStore Log => throw new NotSupportedException();

    public IIdempotencyStore Keys => throw new NotSupportedException();

    public Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken)
    {
        Reads++;
        return Broken is null ? work(this) : Task.FromException<T>(Broken);
    }

    public Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken) => work(this);

    Task<StoreFigures> IStoreWatch.FiguresAsync(int listings, CancellationToken cancellationToken) =>
        Task.FromResult(new StoreFigures(0, null, Waiting.Count, new Dictionary<ListingId, long>()));

    Task IStoreWatch.ProbeAsync(CancellationToken cancellationToken) => Unwritable is null ? Task.CompletedTask : Task.FromException(Unwritable);

    Task<IReadOnlyList<Livestream>> ILivestreamStore.FindAllAsync(IReadOnlyCollection<LivestreamId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Livestream>>([.. ids.Where(Streams.ContainsKey).Select(id => Streams[id])]);

    Task<Livestream?> ILivestreamStore.FindAsync(LivestreamId id, CancellationToken cancellationToken) => Task.FromResult(Streams.GetValueOrDefault(id));

    Task<IReadOnlyList<Correction>> ILivestreamStore.CorrectionsAsync(LivestreamId id, CancellationToken cancellationToken) => List<Correction>([]);

    Task<IReadOnlyList<Livestream>> ILivestreamStore.ListAsync(LivestreamId? after, int limit, CancellationToken cancellationToken) =>
        List(Streams.Values.SkipWhile(stream => after is not null && stream.Id != after).Skip(after is null ? 0 : 1).Take(limit));

    Task<IReadOnlyList<Listing>> IListingStore.FindAllAsync(IReadOnlyCollection<ListingId> ids, CancellationToken cancellationToken) =>
        List(ids.Where(Sold.ContainsKey).Select(id => Sold[id]));

    Task<Listing?> IListingStore.FindAsync(ListingId id, CancellationToken cancellationToken) => Task.FromResult(Sold.GetValueOrDefault(id));

    Task<IReadOnlyList<Village>> IVillageStore.ListAsync(CancellationToken cancellationToken) => List(Known);

    Task<Village?> IVillageStore.FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult(Known.FirstOrDefault(village => village.Code == code));

    Task<IReadOnlyList<OutboxEntry>> IOutbox.NextAsync(int limit, CancellationToken cancellationToken) =>
        List(Waiting.Where(entry => entry.Number > HandledUpTo).Take(limit));

    Task IOutbox.HandledAsync(long upTo, CancellationToken cancellationToken)
    {
        HandledUpTo = upTo;
        return Task.CompletedTask;
    }

    Task<Village?> IVillageStore.FindAsync(VillageId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<VillageTotals> IVillageStore.TotalsAsync(VillageId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyDictionary<VillageId, VillageTotals>> IVillageStore.AllTotalsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IVillageStore.AddAsync(Village village, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IListingStore.AddAsync(Listing listing, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IListingStore.SaveAsync(Listing listing, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<Listing>> IListingStore.ListPublicAsync(VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<Listing>> IListingStore.ListAsync(ListingState state, VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyDictionary<ListingState, long>> IListingStore.CountAsync(VillageId? village, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task IListingStore.AddPriceAsync(ListingId id, ListingPrice price, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<ListingPrice>> IListingStore.PricesAsync(ListingId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<Livestream>> ILivestreamStore.BetweenAsync(NodaTime.Instant from, NodaTime.Instant until, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<Livestream>> ILivestreamStore.OpenAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILivestreamStore.AddAsync(Livestream livestream, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILivestreamStore.SaveAsync(Livestream livestream, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task ILivestreamStore.AddCorrectionAsync(LivestreamId id, Correction correction, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Livestream?> ILivestreamStore.NextAsync(Instant now, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IOutbox.AddAsync(DomainEvent happened, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<IReadOnlyList<T>> List<T>(IEnumerable<T> items) => Task.FromResult<IReadOnlyList<T>>([.. items]);
}
