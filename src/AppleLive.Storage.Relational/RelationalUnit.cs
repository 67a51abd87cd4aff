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
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage.Relational.Stores;
using AppleLive.Transparency;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational;

/// <summary>One transaction, seen concept by concept.</summary>
internal sealed class RelationalUnit(Session session) : IUnitOfWork
{
    public IPeopleStore People { get; } = new PeopleStore(session);

    public IVillageStore Villages { get; } = new VillageStore(session);

    public IGrowerStore Growers { get; } = new GrowerStore(session);

    public IHarvestStore Lots { get; } = new HarvestStore(session);

    public ILotPhotoStore LotPhotos { get; } = new LotPhotoStore(session);

    public IListingStore Listings { get; } = new ListingStore(session);

    public ILivestreamStore Livestreams { get; } = new LivestreamStore(session);

    public IOrderStore Orders { get; } = new OrderStore(session);

    public IPaymentStore Payments { get; } = new PaymentStore(session);

    public IOnlinePaymentStore OnlinePayments { get; } = new OnlinePaymentStore(session);

    public IProviderEventStore ProviderEvents { get; } = new ProviderEventStore(session);

    public IMoneyTaskStore MoneyTasks { get; } = new MoneyTaskStore(session);

    public IReconciliationStore Reconciliation { get; } = new ReconciliationStore(session);

    public ISlipStore Slips { get; } = new SlipStore(session);

    public IBankLineStore BankLines { get; } = new BankLineStore(session);

    public IParcelStore Parcels { get; } = new ParcelStore(session);

    public IClaimStore Claims { get; } = new ClaimStore(session);

    public ISettlementStore Settlements { get; } = new SettlementStore(session);

    public IPayoutStore Payouts { get; } = new PayoutStore(session);

    public IPayeeAccountStore PayeeAccounts { get; } = new PayeeAccountStore(session);

    public IDayBookStore DayBooks { get; } = new DayBookStore(session);

    public IAccountStore Accounts { get; } = new AccountStore(session);

    public IAnnouncementStore Announcements { get; } = new AnnouncementStore(session);

    public IConsultationStore Consultations { get; } = new ConsultationStore(session);

    public IErasureStore Erasures { get; } = new ErasureStore(session);

    public IJournal Journal { get; } = new Journal(session);

    public IPublicRecords Records { get; } = new PublicRecords(session);

    public ILogStore Log { get; } = new LogStore(session);

    public ICheckStore Checks { get; } = new CheckStore(session);

    public IIdempotencyStore Keys { get; } = new IdempotencyStore(session);

    public IOutbox Outbox { get; } = new Outbox(session);
}
