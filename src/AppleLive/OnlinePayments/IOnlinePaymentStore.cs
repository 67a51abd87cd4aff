using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>Payments on providers' pages, what strayed, and what providers kept.</summary>
public interface IOnlinePaymentStore
{
    /// <summary>Adds a payment. The store itself refuses a second open one for an order.</summary>
    Task AddAsync(OnlinePayment payment, CancellationToken cancellationToken);

    /// <summary>Keeps state, reference, page and capture.</summary>
    Task SaveAsync(OnlinePayment payment, CancellationToken cancellationToken);

    /// <summary>The payment, or null.</summary>
    Task<OnlinePayment?> FindAsync(PaymentId id, CancellationToken cancellationToken);

    /// <summary>The payment that captured money by this name of the provider's, or null.</summary>
    Task<OnlinePayment?> FindCaptureAsync(string provider, string capture, CancellationToken cancellationToken);

    /// <summary>The payments of an order, oldest first.</summary>
    Task<IReadOnlyList<OnlinePayment>> OfAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Open payments with these providers whose order no longer waits for them, oldest first.</summary>
    Task<IReadOnlyList<OnlinePayment>> ToCloseAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>Open payments asked for before a moment, oldest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<OnlinePayment>> OpenAsync(Instant askedBefore, PaymentId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Notes what the provider kept of a captured payment. Again changes nothing; false where it was noted before.</summary>
    Task<bool> AddFeeAsync(PaymentId payment, Fen fee, Instant at, CancellationToken cancellationToken);

    /// <summary>Adds stray money.</summary>
    Task AddStrayAsync(StrayMoney stray, CancellationToken cancellationToken);

    /// <summary>Keeps stray money's state, reference, and how it went back.</summary>
    Task SaveStrayAsync(StrayMoney stray, CancellationToken cancellationToken);

    /// <summary>The stray money, or null.</summary>
    Task<StrayMoney?> FindStrayAsync(StrayMoneyId id, CancellationToken cancellationToken);

    /// <summary>The stray money of an order, oldest first.</summary>
    Task<IReadOnlyList<StrayMoney>> StraysOfAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Stray money that waits for a person, because its provider could not send it: oldest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<StrayMoney>> StraysByHandAsync(StrayMoneyId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Stray money and refunds of orders that these providers are to send or have not finished sending, by id, leaving out what is to be tried later.</summary>
    Task<IReadOnlyList<MoneyToSend>> ToSendAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that a call about something failed and when it is tried again.</summary>
    Task TryLaterAsync(Guid subject, Instant at, GatewayFault fault, CancellationToken cancellationToken);

    /// <summary>How often calls about something failed in a row.</summary>
    Task<int> TriesAsync(Guid subject, CancellationToken cancellationToken);

    /// <summary>Forgets failed calls about something: it is done, or is to be tried at once.</summary>
    Task ForgetTriesAsync(Guid subject, CancellationToken cancellationToken);
}
