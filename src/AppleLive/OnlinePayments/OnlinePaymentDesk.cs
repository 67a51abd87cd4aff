using AppleLive.Gateways;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>Sends buyers to the page where they pay, and looks how their payment stands.</summary>
public sealed class OnlinePaymentDesk
{
    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly PaymentIntake intake;
    private readonly IdSource ids;
    private readonly IClock clock;
    private readonly ILogger<OnlinePaymentDesk> logger;

    internal OnlinePaymentDesk(IStore store, ProviderList providers, PaymentIntake intake, IdSource ids, IClock clock, ILogger<OnlinePaymentDesk> logger) =>
        (this.store, this.providers, this.intake, this.ids, this.clock, this.logger) = (store, providers, intake, ids, clock, logger);

    /// <summary>Whether orders that name this gateway are paid on a provider's page.</summary>
    public bool PaysOnline(string gateway) => providers.Find(gateway) is not null;

    /// <summary>The same as <see cref="OpenAsync(OrderId, PageAddresses, CancellationToken)"/>, for a program that says where its buyer comes back to.</summary>
    public async Task<Outcome<PaymentPage>> OpenAsync(OrderId order, NewPaymentPage input, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        return input.Read(check, language) is { } addresses ? await OpenAsync(order, addresses, cancellationToken) : check.Refusal;
    }

    /// <summary>
    /// The page where the order is paid: the one that is open, or a new one. For the holder of the order's token. Safe to
    /// repeat; refused as <c>provider-away</c> where the provider does not answer, and then trying again is right.
    /// </summary>
    public async Task<Outcome<PaymentPage>> OpenAsync(OrderId order, PageAddresses addresses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        Outcome<(OnlinePayment Payment, PaymentRequest Request)> begun = await store.WriteAsync(
            unit => BeginAsync(unit, order, addresses, cancellationToken), cancellationToken);
        if (begun.IsRefused(out Refusal? why, out (OnlinePayment Payment, PaymentRequest Request) asked)) return why;
        if (asked.Payment.Page is { } open) return new PaymentPage(order, asked.Payment.Id, open);

        IPaymentProvider provider = providers.Find(asked.Payment.Provider)!;
        try
        {
            ProviderPayment made = await provider.CreateAsync(asked.Request, cancellationToken);
            await intake.TakeAsync(provider, made, cancellationToken);
            return made.Page is { } page ? new PaymentPage(order, asked.Payment.Id, page) : new Refusal(Refusals.NotNow).With("state", "paid");
        }
        catch (GatewayException exception)
        {
            OnlinePaymentLog.PageFailed(logger, exception, provider.Name, asked.Payment.Id.Value);
            // The same request would be refused for ever: the buyer's next try is a new one.
            if (exception.Fault is GatewayFault.Refused or GatewayFault.NotFound) await intake.GiveUpAsync(asked.Payment.Id, cancellationToken);
            return new Refusal(Refusals.ProviderAway);
        }
    }

    /// <summary>
    /// Asks the provider how the order's open payment stands and takes it in, for a buyer who has just come back. A provider
    /// that does not answer changes nothing: its own word comes later.
    /// </summary>
    public async Task LookAsync(OrderId order, CancellationToken cancellationToken)
    {
        IReadOnlyList<OnlinePayment> payments = await store.ReadAsync(unit => unit.OnlinePayments.OfAsync(order, cancellationToken), cancellationToken);
        if (payments.LastOrDefault(payment => payment.IsOpen) is not { Reference: { } reference } open || providers.Find(open.Provider) is not { } provider) return;
        try
        {
            await intake.TakeAsync(provider, await provider.GetAsync(reference, cancellationToken), cancellationToken);
        }
        catch (GatewayException exception)
        {
            OnlinePaymentLog.LookFailed(logger, exception, provider.Name, open.Id.Value);
        }
    }

    private async Task<Outcome<(OnlinePayment Payment, PaymentRequest Request)>> BeginAsync(
        IUnitOfWork unit, OrderId id, PageAddresses addresses, CancellationToken cancellationToken)
    {
        if (await unit.Orders.FindAsync(id, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
        Order order = file.Order;
        if (file.Payment is not null) return new Refusal(Refusals.AlreadyPaid);
        Instant now = clock.GetCurrentInstant();
        if (order.Status != OrderStatus.Reserved || order.PayBy is not { } payBy || payBy <= now || providers.Find(order.Gateway) is null)
            return new Refusal(Refusals.NotNow).With("state", order.StatusName);

        OnlinePayment? payment = (await unit.OnlinePayments.OfAsync(id, cancellationToken)).LastOrDefault(known => known.IsOpen);
        if (payment is null)
        {
            payment = new OnlinePayment(ids.Next<PaymentId>(), id, order.Gateway, OnlinePaymentState.Pending, order.Total, addresses.Language, now);
            await unit.OnlinePayments.AddAsync(payment, cancellationToken);
        }

        var titles = (await unit.Listings.FindAllAsync([.. order.Lines.Select(line => line.Listing)], cancellationToken)).ToDictionary(listing => listing.Id, listing => listing.Title);
        var request = new PaymentRequest(
            payment.Id.Value, id.Value, order.Number, [.. order.Lines.Select(line => new PaymentRequestLine(titles[line.Listing], line.Boxes, line.Price))],
            order.Shipping, payBy, addresses.Paid, addresses.Left, payment.Language);
        return (payment, request);
    }
}
