using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>What every payment gateway with a provider of its own must pass: the way of a payment. See the further suites for refunds and for notices.</summary>
public abstract class PaymentProviderSuite : IAsyncLifetime
{
    protected static readonly Fen Due = new(12_800);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected IPaymentStandIn Provider { get; private set; } = null!;

    protected IPaymentProvider Gateway => Provider.Gateway;

    public async ValueTask InitializeAsync() => Provider = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A provider with nothing in it.</summary>
    protected abstract Task<IPaymentStandIn> StartAsync();

    [Fact]
    public async Task A_page_is_opened_for_what_is_due()
    {
        PaymentRequest request = ARequest();

        ProviderPayment payment = await Gateway.CreateAsync(request, Stop);

        (payment.State, payment.Money, payment.Id).ShouldBe((ProviderPaymentState.Open, ProviderMoney.Fen(Due), request.Id));
        (payment.Capture, payment.Fee).ShouldBe((null, null));
        payment.Page.ShouldNotBeNull().IsAbsoluteUri.ShouldBeTrue();
        (await Gateway.GetAsync(payment.Reference, Stop)).ShouldBe(payment);
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_page()
    {
        PaymentRequest request = ARequest();
        ProviderPayment first = await Gateway.CreateAsync(request, Stop);
        Provider.Wait(Duration.FromMinutes(7));

        ProviderPayment again = await Gateway.CreateAsync(request, Stop);

        again.ShouldBe(first);
        Provider.Pages.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_repeated_after_the_buyer_has_paid_says_that_he_has()
    {
        PaymentRequest request = ARequest();
        ProviderPayment payment = await Gateway.CreateAsync(request, Stop);
        Provider.Pay(payment.Reference);

        (await Gateway.CreateAsync(request, Stop)).State.ShouldBe(ProviderPaymentState.Captured);
    }

    [Theory]
    [EveryTrouble]
    public async Task One_page_at_most_is_opened_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        PaymentRequest request = ARequest();
        Provider.Trouble(trouble);

        ProviderPayment?[] answers = [await Tried(() => Gateway.CreateAsync(request, Stop)), await Tried(() => Gateway.CreateAsync(request, Stop)), await Tried(() => Gateway.CreateAsync(request, Stop))];

        Provider.Pages.ShouldBeInRange(0, 1);
        answers.OfType<ProviderPayment>().Select(answer => answer.Reference).Distinct().Count().ShouldBe(Provider.Pages);
    }

    [Fact]
    public async Task Ten_at_once_open_one_page()
    {
        PaymentRequest request = ARequest();

        ProviderPayment[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Gateway.CreateAsync(request, Stop)));

        answers.Distinct().Count().ShouldBe(1);
        Provider.Pages.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_buyer_paid_is_captured_and_the_fee_is_known()
    {
        ProviderPayment captured = await Captured();

        (captured.State, captured.Money).ShouldBe((ProviderPaymentState.Captured, ProviderMoney.Fen(Due)));
        captured.Capture.ShouldNotBeNull();
        captured.Page.ShouldBeNull();
        captured.Fee.ShouldNotBeNull().Currency.ShouldBe(ProviderMoney.Cny);
        captured.Fee.Value.Minor.ShouldBeInRange(0, Due.Value);
    }

    [Fact]
    public async Task Money_on_its_way_is_not_there_until_it_is_there()
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);
        Provider.PayLater(payment.Reference);
        ProviderPayment onItsWay = await Gateway.GetAsync(payment.Reference, Stop);
        Provider.Arrive(payment.Reference);
        ProviderPayment there = await Gateway.GetAsync(payment.Reference, Stop);

        (onItsWay.State, onItsWay.Capture, onItsWay.Page).ShouldBe((ProviderPaymentState.Processing, null, null));
        there.State.ShouldBe(ProviderPaymentState.Captured);
    }

    [Fact]
    public async Task Money_that_does_not_come_has_failed()
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);
        Provider.PayLater(payment.Reference);
        Provider.Bounce(payment.Reference);

        ProviderPayment failed = await Gateway.GetAsync(payment.Reference, Stop);

        (failed.State, failed.Capture).ShouldBe((ProviderPaymentState.Failed, null));
    }

    [Fact]
    public async Task Another_amount_or_another_currency_is_told_as_it_is()
    {
        ProviderPayment less = await Captured(new ProviderMoney(100, ProviderMoney.Cny));
        ProviderPayment other = await Captured(new ProviderMoney(12_800, "hkd"));

        less.Money.InFen.ShouldBe(new Fen(100));
        (other.Money, other.Money.InFen).ShouldBe((new ProviderMoney(12_800, "hkd"), null));
    }

    [Fact]
    public async Task A_page_that_is_closed_takes_no_money_and_closing_it_twice_changes_nothing()
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);

        ProviderPayment closed = await Gateway.ExpireAsync(payment.Reference, Stop);
        ProviderPayment again = await Gateway.ExpireAsync(payment.Reference, Stop);

        (closed.State, closed.Page, closed.Id).ShouldBe((ProviderPaymentState.Expired, null, payment.Id));
        again.ShouldBe(closed);
        (await Gateway.GetAsync(payment.Reference, Stop)).ShouldBe(closed);
        Should.Throw<Exception>(() => Provider.Pay(payment.Reference));
    }

    [Fact]
    public async Task Closing_a_page_on_which_a_buyer_was_faster_says_that_he_has_paid()
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);
        Provider.Pay(payment.Reference);

        ProviderPayment closed = await Gateway.ExpireAsync(payment.Reference, Stop);

        (closed.State, closed.Capture is null, closed.Fee is null).ShouldBe((ProviderPaymentState.Captured, false, false));
    }

    [Theory]
    [EveryTrouble]
    public async Task A_page_is_closed_in_the_end_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);
        Provider.Trouble(trouble);

        ProviderPayment closed = await Tried(() => Gateway.ExpireAsync(payment.Reference, Stop)) ?? await Gateway.ExpireAsync(payment.Reference, Stop);

        closed.State.ShouldBe(ProviderPaymentState.Expired);
    }

    [Fact]
    public async Task A_page_nobody_closes_closes_by_itself_within_a_day()
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);

        Provider.Wait(Duration.FromDays(1));

        (await Gateway.GetAsync(payment.Reference, Stop)).State.ShouldBe(ProviderPaymentState.Expired);
    }

    [Fact]
    public async Task What_nobody_opened_is_not_found()
    {
        (await Fault(() => Gateway.GetAsync("cs_test_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
        (await Fault(() => Gateway.ExpireAsync("cs_test_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
        (await Fault(() => Gateway.GetRefundAsync("re_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
        (await Fault(() => Gateway.GetDisputeAsync("dp_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
    }

    [Fact]
    public async Task A_busy_provider_says_when_to_come_again_and_has_done_nothing()
    {
        Provider.Trouble(StandInTrouble.Busy);

        GatewayException fault = await Fault(() => Gateway.CreateAsync(ARequest(), Stop));

        (fault.Fault, fault.RetryAfter).ShouldBe((GatewayFault.Busy, Provider.BusyFor.ToTimeSpan()));
        Provider.Pages.ShouldBe(0);
    }

    [Fact]
    public async Task Who_gives_up_is_let_go()
    {
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Gateway.GetAsync("cs_test_nobody1", givenUp.Token));
    }

    protected async Task<ProviderPayment> Captured(ProviderMoney? otherwise = null)
    {
        ProviderPayment payment = await Gateway.CreateAsync(ARequest(), Stop);
        Provider.Pay(payment.Reference, otherwise);
        return await Gateway.GetAsync(payment.Reference, Stop);
    }

    protected PaymentRequest ARequest() => new(
        Guid.NewGuid(), Guid.NewGuid(), "ZC-2609-0001", [new("红富士 75# 5 斤", 2, new Fen(5_900)), new("嘎啦", 1, new Fen(1_000))], Fen.Zero,
        Provider.Now + (Gateway.HoldsFor ?? Duration.FromMinutes(15)), new Uri("https://apples.example/orders/1?paid=1"), new Uri("https://apples.example/orders/1"), "zh");

    protected static async Task<GatewayException> Fault(Func<Task> call) => await Should.ThrowAsync<GatewayException>(call);

    /// <summary>Null where the gateway does not know, or was told to come later.</summary>
    protected static async Task<T?> Tried<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (GatewayException fault) when (fault.Fault is GatewayFault.Unknown or GatewayFault.Busy)
        {
            return null;
        }
    }
}
