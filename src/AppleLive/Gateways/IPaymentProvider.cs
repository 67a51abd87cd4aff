using NodaTime;

namespace AppleLive.Gateways;

/// <summary>
/// A payment gateway whose provider takes the money on a page of its own. The library says what is to happen and keeps the
/// books; the gateway only speaks the provider's language. It keeps no state, and every call may come again.
/// </summary>
/// <remarks>Every method throws <see cref="GatewayException"/>, whose <see cref="GatewayException.Fault"/> says whether to try again.</remarks>
public interface IPaymentProvider : IPaymentGateway
{
    /// <summary>Opens a page where the buyer pays. Safe to repeat: the same request is the same page.</summary>
    Task<ProviderPayment> CreateAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>How a payment stands now.</summary>
    /// <param name="reference">The provider's, from <see cref="ProviderPayment.Reference"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ProviderPayment> GetAsync(string reference, CancellationToken cancellationToken);

    /// <summary>
    /// Closes the page, so that nobody can pay there any more. Answers how the payment stands afterwards: a buyer who was
    /// faster has paid. Safe to repeat.
    /// </summary>
    Task<ProviderPayment> ExpireAsync(string reference, CancellationToken cancellationToken);

    /// <summary>
    /// Sends money back. Looks first whether this refund exists already, so it is safe to repeat, however late: the same
    /// <see cref="RefundRequest.Id"/> is never sent twice.
    /// </summary>
    Task<ProviderRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken);

    /// <summary>How a refund stands now.</summary>
    Task<ProviderRefund> GetRefundAsync(string reference, CancellationToken cancellationToken);

    /// <summary>How a chargeback stands now.</summary>
    Task<ProviderDispute> GetDisputeAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Reads what the provider sent: who sent it is proven before anything of it is believed.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="signature">The provider's signature header, or null where there was none.</param>
    WebhookReading Read(ReadOnlyMemory<byte> body, string? signature);

    /// <summary>What has happened at the provider since a moment, oldest first: what a lost webhook would have told.</summary>
    IAsyncEnumerable<ProviderNotice> NoticesSinceAsync(Instant since, CancellationToken cancellationToken);

    /// <summary>Everything that moved our balance at the provider in a span of time, oldest first.</summary>
    IAsyncEnumerable<ProviderMovement> MovementsAsync(Interval span, CancellationToken cancellationToken);
}
