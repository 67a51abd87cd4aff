namespace AppleLive.Gateways;

/// <summary>A way to pay villages without a person at the bank. It keeps no state, and every call may come again.</summary>
/// <remarks>Every method throws <see cref="GatewayException"/>, whose <see cref="GatewayException.Fault"/> says whether to try again.</remarks>
public interface IPayoutGateway
{
    /// <summary>Its name, by which payouts and configuration refer to it, such as <c>stripe</c>.</summary>
    string Name { get; }

    /// <summary>Whether this village can be paid this way, and if not, why.</summary>
    /// <param name="village">The village's statistical code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PayoutAbility> CanPayAsync(string village, CancellationToken cancellationToken);

    /// <summary>
    /// Pays. Looks first whether this payout exists already, so it is safe to repeat, however late: the same
    /// <see cref="PayoutRequest.Id"/> and attempt are never sent twice.
    /// </summary>
    Task<ProviderPayout> PayAsync(PayoutRequest request, CancellationToken cancellationToken);

    /// <summary>How a payout stands now.</summary>
    Task<ProviderPayout> GetPayoutAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Takes all of a payout back, where the provider can. Safe to repeat.</summary>
    Task<ProviderPayout> ReverseAsync(string reference, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a part of a payout back. Looks first whether this reversal exists already, so it is safe to repeat, however late:
    /// the same <see cref="ReversalRequest.Id"/> is never taken twice. <see cref="GatewayFault.Refused"/> where the provider
    /// cannot, such as for money that has left the village's account with it.
    /// </summary>
    Task<ProviderReversal> ReverseAsync(ReversalRequest request, CancellationToken cancellationToken);
}
