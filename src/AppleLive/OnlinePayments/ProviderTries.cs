using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.OnlinePayments;

/// <summary>Remembers calls to providers that are to be repeated, and when.</summary>
internal sealed class ProviderTries(IStore store, MoneyTaskBook tasks, IClock clock, ILogger<ProviderTries> logger)
{
    /// <summary>What is on its way is looked at again, but not at once; its own word may come sooner.</summary>
    private static readonly Duration UnderWay = Duration.FromMinutes(10);

    /// <summary>So many failures in a row take more than an hour: then a person is told, and once a day from then on.</summary>
    internal const int TellAfter = 12;

    private const int TellAgainAfter = 24;

    /// <summary>A call failed: it is repeated, ever later.</summary>
    public Task FailedAsync(string provider, Guid subject, GatewayException exception, CancellationToken cancellationToken) =>
        FailedAsync(provider, subject, exception, null, cancellationToken);

    /// <summary>A call about money failed: it is repeated, ever later, and after more than an hour a person is told as well.</summary>
    public async Task FailedAsync(string provider, Guid subject, GatewayException exception, MoneyUnderWay? money, CancellationToken cancellationToken)
    {
        int tries = await store.ReadAsync(unit => unit.OnlinePayments.TriesAsync(subject, cancellationToken), cancellationToken) + 1;
        Instant next = clock.GetCurrentInstant() + Backoff.After(tries, exception.RetryAfter);
        await store.DoAsync(
            async unit =>
            {
                await unit.OnlinePayments.TryLaterAsync(subject, next, exception.Fault, cancellationToken);
                if (money is { } about && tries >= TellAfter && (tries - TellAfter) % TellAgainAfter == 0)
                    await tasks.AddAsync(unit, MoneyTaskKind.NoWord, provider, about.Reference ?? subject.ToString(), about.Amount, null, about.Order, cancellationToken);
            },
            cancellationToken);
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
