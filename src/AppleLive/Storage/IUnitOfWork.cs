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
using AppleLive.Transparency;
using AppleLive.Villages;

namespace AppleLive.Storage;

/// <summary>One transaction over the store, seen concept by concept. Not safe for use by several threads.</summary>
public interface IUnitOfWork
{
    /// <summary>Persons.</summary>
    IPeopleStore People { get; }

    /// <summary>Villages.</summary>
    IVillageStore Villages { get; }

    /// <summary>Growers.</summary>
    IGrowerStore Growers { get; }

    /// <summary>Harvest lots.</summary>
    IHarvestStore Lots { get; }

    /// <summary>Photos of harvest lots.</summary>
    ILotPhotoStore LotPhotos { get; }

    /// <summary>Listings.</summary>
    IListingStore Listings { get; }

    /// <summary>Livestreams.</summary>
    ILivestreamStore Livestreams { get; }

    /// <summary>Orders.</summary>
    IOrderStore Orders { get; }

    /// <summary>Payments and refunds.</summary>
    IPaymentStore Payments { get; }

    /// <summary>Payments on providers' pages.</summary>
    IOnlinePaymentStore OnlinePayments { get; }

    /// <summary>Notices of providers.</summary>
    IProviderEventStore ProviderEvents { get; }

    /// <summary>Differences about money.</summary>
    IMoneyTaskStore MoneyTasks { get; }

    /// <summary>Providers' books beside ours.</summary>
    IReconciliationStore Reconciliation { get; }

    /// <summary>Slips, and money held for buyers.</summary>
    ISlipStore Slips { get; }

    /// <summary>Lines of bank statements.</summary>
    IBankLineStore BankLines { get; }

    /// <summary>Parcels.</summary>
    IParcelStore Parcels { get; }

    /// <summary>Claims.</summary>
    IClaimStore Claims { get; }

    /// <summary>Settlements.</summary>
    ISettlementStore Settlements { get; }

    /// <summary>Payouts.</summary>
    IPayoutStore Payouts { get; }

    /// <summary>The villages' bank accounts.</summary>
    IPayeeAccountStore PayeeAccounts { get; }

    /// <summary>The journal by day.</summary>
    IDayBookStore DayBooks { get; }

    /// <summary>The journal by account.</summary>
    IAccountStore Accounts { get; }

    /// <summary>Announcements.</summary>
    IAnnouncementStore Announcements { get; }

    /// <summary>Consultations.</summary>
    IConsultationStore Consultations { get; }

    /// <summary>Erasures.</summary>
    IErasureStore Erasures { get; }

    /// <summary>The journal.</summary>
    IJournal Journal { get; }

    /// <summary>The public records.</summary>
    IPublicRecords Records { get; }

    /// <summary>The transparency log.</summary>
    ILogStore Log { get; }

    /// <summary>What a check of the whole store compares.</summary>
    ICheckStore Checks { get; }

    /// <summary>Accepted idempotency keys.</summary>
    IIdempotencyStore Keys { get; }

    /// <summary>What has happened, for handlers outside the transaction.</summary>
    IOutbox Outbox { get; }
}
