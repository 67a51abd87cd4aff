using AppleLive.Gateways;
using AppleLive.Payments;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Closes the pages of orders that no longer wait for money, and looks at those about which no word has come. A provider's
/// page may stay open longer than we hold the boxes; a buyer who was faster than the closing gets his money back.
/// </summary>
public sealed class PageRounds
{
    private const int AtOnce = 50;
    private static readonly Duration Quiet = Duration.FromMinutes(2);

    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly PaymentIntake intake;
    private readonly ProviderTries tries;
    private readonly IClock clock;
    private readonly ILogger<PageRounds> logger;

    internal PageRounds(IStore store, ProviderList providers, PaymentIntake intake, ProviderTries tries, IClock clock, ILogger<PageRounds> logger) =>
        (this.store, this.providers, this.intake, this.tries, this.clock, this.logger) = (store, providers, intake, tries, clock, logger);

    /// <summary>Closes the pages of orders that were cancelled, expired or paid otherwise. Returns how many were to be closed. By one host at a time.</summary>
    public async Task<int> CloseAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OnlinePayment> due = await store.ReadAsync(
            unit => unit.OnlinePayments.ToCloseAsync(providers.Names, clock.GetCurrentInstant(), AtOnce, cancellationToken), cancellationToken);
        foreach (OnlinePayment payment in due)
        {
            await AskAsync(
                payment,
                async (provider, reference) => reference is null
                    ? await Unasked(provider, payment, cancellationToken)
                    : await provider.ExpireAsync(reference, cancellationToken),
                cancellationToken);
        }

        return due.Count;
    }

    /// <summary>Asks after every open page about which nothing has come for two minutes, page by page. Returns how many.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        int looked = 0;
        PaymentId? after = null;
        while (true)
        {
            IReadOnlyList<OnlinePayment> open = await store.ReadAsync(
                unit => unit.OnlinePayments.OpenAsync(clock.GetCurrentInstant() - Quiet, after, AtOnce, cancellationToken), cancellationToken);
            foreach (OnlinePayment payment in open.Where(payment => payment.Reference is not null))
                await AskAsync(payment, async (provider, reference) => await provider.GetAsync(reference!, cancellationToken), cancellationToken);
            looked += open.Count;
            if (open.Count < AtOnce) return looked;
            after = open[^1].Id;
        }
    }

    // The host fell between asking for a page and keeping its address. Nobody was sent there, so nobody can have paid.
    private async Task<ProviderPayment?> Unasked(IPaymentProvider provider, OnlinePayment payment, CancellationToken cancellationToken)
    {
        OnlinePaymentLog.NeverOpened(logger, provider.Name, payment.Id.Value);
        await intake.GiveUpAsync(payment.Id, cancellationToken);
        return null;
    }

    private async Task AskAsync(OnlinePayment payment, Func<IPaymentProvider, string?, Task<ProviderPayment?>> ask, CancellationToken cancellationToken)
    {
        if (providers.Find(payment.Provider) is not { } provider) return;
        try
        {
            if (await ask(provider, payment.Reference) is { } seen) await intake.TakeAsync(provider, seen, cancellationToken);
            await tries.AnsweredAsync(payment.Id.Value, underWay: false, cancellationToken);
        }
        catch (GatewayException exception)
        {
            await tries.FailedAsync(provider.Name, payment.Id.Value, exception, cancellationToken);
        }
    }
}
