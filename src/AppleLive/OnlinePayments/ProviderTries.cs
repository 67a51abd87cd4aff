using AppleLive.Gateways;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.OnlinePayments;

/// <summary>Remembers calls to providers that are to be repeated, and when.</summary>
internal sealed class ProviderTries(IStore store, IClock clock, ILogger<ProviderTries> logger)
{
    /// <summary>What is on its way is looked at again, but not at once; its own word may come sooner.</summary>
    private static readonly Duration UnderWay = Duration.FromMinutes(10);

    /// <summary>A call failed: it is repeated, ever later.</summary>
    public async Task FailedAsync(string provider, Guid subject, GatewayException exception, CancellationToken cancellationToken)
    {
        int tries = await store.ReadAsync(unit => unit.OnlinePayments.TriesAsync(subject, cancellationToken), cancellationToken) + 1;
        Instant next = clock.GetCurrentInstant() + Backoff.After(tries, exception.RetryAfter);
        await store.DoAsync(unit => unit.OnlinePayments.TryLaterAsync(subject, next, exception.Fault, cancellationToken), cancellationToken);
        OnlinePaymentLog.TryFailed(logger, exception, provider, subject, exception.Fault, tries, InstantPattern.General.Format(next));
    }

    /// <summary>A call was answered; what it is about is over, or under way and looked at again later.</summary>
    public Task AnsweredAsync(Guid subject, bool underWay, CancellationToken cancellationToken)
    {
        Instant next = clock.GetCurrentInstant() + UnderWay;
        return store.DoAsync(
            unit => underWay
                ? unit.OnlinePayments.TryLaterAsync(subject, next, GatewayFault.Busy, cancellationToken)
                : unit.OnlinePayments.ForgetTriesAsync(subject, cancellationToken),
            cancellationToken);
    }

    /// <summary>A call was refused for good: a person looks.</summary>
    public void GivenUp(string provider, Guid subject, GatewayException exception) =>
        OnlinePaymentLog.TryFailed(logger, exception, provider, subject, exception.Fault, 1, "never");
}
