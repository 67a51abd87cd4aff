using System.Diagnostics;

using AppleLive.Gateways;
using AppleLive.OnlinePayments;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.ProviderEvents;

/// <summary>Receives what providers send. A notice is durable before the provider is told that it was received.</summary>
public sealed class WebhookDesk
{
    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly IClock clock;

    internal WebhookDesk(IStore store, ProviderList providers, IClock clock) => (this.store, this.providers, this.clock) = (store, providers, clock);

    /// <summary>
    /// Proves who sent it and keeps the notice; the same notice again changes nothing. Of what is refused nothing is kept.
    /// </summary>
    /// <param name="provider">The provider by name.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="signature">The provider's signature, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<WebhookReceipt> ReceiveAsync(string provider, ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not { } known) return new WebhookReceipt.NoSuchProvider();
        switch (known.Read(body, signature))
        {
            case WebhookReading.Genuine genuine:
                await KeepAsync(known, [genuine.Notice], cancellationToken);
                return new WebhookReceipt.Received();
            case WebhookReading.Refused refused:
                return new WebhookReceipt.Refused(refused.Fault);
            default:
                throw new UnreachableException();
        }
    }

    // Many at once share one commit; those that came before change nothing.
    internal Task KeepAsync(IPaymentProvider provider, IReadOnlyList<ProviderNotice> notices, CancellationToken cancellationToken)
    {
        Instant now = clock.GetCurrentInstant();
        return store.DoAsync(
            async unit =>
            {
                foreach (ProviderNotice notice in notices)
                {
                    var kept = new ProviderEvent(
                        provider.Name, notice.Event, notice.Type, notice.Subject, notice.At, now,
                        notice.Subject is null ? ProviderEventState.Unknown : ProviderEventState.Waiting)
                    {
                        NextAt = now,
                    };
                    await unit.ProviderEvents.AddAsync(kept, cancellationToken);
                }
            },
            cancellationToken);
    }
}
