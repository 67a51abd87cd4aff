using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>What every payout gateway must pass.</summary>
public abstract class PayoutGatewaySuite : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IPayoutStandIn Provider { get; set; } = null!;

    private IPayoutGateway Gateway => Provider.Gateway;

    public async ValueTask InitializeAsync()
    {
        Provider = await StartPayoutsAsync();
        Provider.TopUp(new Fen(1_000_000));
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A provider that has paid nobody.</summary>
    protected abstract Task<IPayoutStandIn> StartPayoutsAsync();

    [Fact]
    public async Task A_village_that_can_be_paid_is_and_its_account_is_masked()
    {
        PayoutRequest request = APayout(64_000);

        PayoutAbility.Able able = (await Gateway.CanPayAsync(Provider.Village, Stop)).ShouldBeOfType<PayoutAbility.Able>();
        ProviderPayout paid = await Gateway.PayAsync(request, Stop);

        able.Account.ShouldContain("****");
        (paid.Id, paid.Attempt, paid.State, paid.Money, paid.Returned).ShouldBe((request.Id, 1, ProviderPayoutState.Paid, ProviderMoney.Fen(request.Amount), 0));
        (await Gateway.GetPayoutAsync(paid.Reference, Stop)).ShouldBe(paid);
    }

    [Fact]
    public async Task A_village_that_cannot_be_paid_is_told_why()
    {
        foreach (PayoutHindrance why in Enum.GetValues<PayoutHindrance>())
        {
            if (Provider.Hindered(why) is { } village) (await Gateway.CanPayAsync(village, Stop)).ShouldBe(new PayoutAbility.Unable(why));
        }
    }

    [Fact]
    public async Task A_village_without_an_account_is_not_paid()
    {
        string village = Provider.Hindered(PayoutHindrance.NoAccount).ShouldNotBeNull();

        (await Should.ThrowAsync<GatewayException>(() => Gateway.PayAsync(APayout(64_000) with { Village = village }, Stop))).Fault.ShouldBe(GatewayFault.Refused);

        Provider.Payouts.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_payout_again_is_the_same_even_days_later()
    {
        PayoutRequest request = APayout(64_000);
        ProviderPayout first = await Gateway.PayAsync(request, Stop);

        ProviderPayout again = await Gateway.PayAsync(request, Stop);
        Provider.Wait(Duration.FromDays(3));
        ProviderPayout muchLater = await Gateway.PayAsync(request, Stop);

        (again, muchLater).ShouldBe((first, first));
        Provider.Payouts.ShouldBe(1);
    }

    [Theory]
    [EveryTrouble]
    public async Task A_payout_is_made_once_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        PayoutRequest request = APayout(64_000);
        Provider.Trouble(trouble);

        ProviderPayout? done = await Tried(() => Gateway.PayAsync(request, Stop));
        Provider.Wait(Duration.FromDays(2));
        ProviderPayout again = await Gateway.PayAsync(request, Stop);

        if (done is not null) again.ShouldBe(done);
        Provider.Payouts.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_who_pay_the_same_payout_at_once_pay_it_once()
    {
        PayoutRequest request = APayout(64_000);

        ProviderPayout[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Gateway.PayAsync(request, Stop)));

        answers.Distinct().Count().ShouldBe(1);
        Provider.Payouts.ShouldBe(1);
    }

    [Fact]
    public async Task A_payout_that_came_back_is_sent_again_as_the_next_try()
    {
        PayoutRequest request = APayout(64_000);
        ProviderPayout first = await Gateway.PayAsync(request, Stop);
        Provider.Return(first.Reference, request.Amount);

        ProviderPayout second = await Gateway.PayAsync(request with { Attempt = 2 }, Stop);
        ProviderPayout back = await Gateway.GetPayoutAsync(first.Reference, Stop);

        (second.Id, second.Attempt, second.State).ShouldBe((request.Id, 2, ProviderPayoutState.Paid));
        second.Reference.ShouldNotBe(first.Reference);
        (back.State, back.Returned).ShouldBe((ProviderPayoutState.Returned, request.Amount.Value));
    }

    [Fact]
    public async Task What_came_back_of_a_payout_is_known_to_the_fen()
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);
        Provider.Return(paid.Reference, new Fen(1));

        ProviderPayout back = await Gateway.GetPayoutAsync(paid.Reference, Stop);

        (back.State, back.Returned, back.Money).ShouldBe((ProviderPayoutState.Returned, 1, paid.Money));
    }

    [Fact]
    public async Task A_payout_is_taken_back_whole_and_only_once()
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);
        Provider.Return(paid.Reference, new Fen(4_000));

        ProviderPayout back = await Gateway.ReverseAsync(paid.Reference, Stop);
        ProviderPayout again = await Gateway.ReverseAsync(paid.Reference, Stop);

        (back.State, back.Returned).ShouldBe((ProviderPayoutState.Returned, 64_000));
        again.ShouldBe(back);
    }

    [Theory]
    [EveryTrouble]
    public async Task A_payout_is_taken_back_whole_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);
        Provider.Trouble(trouble);

        await Tried(() => Gateway.ReverseAsync(paid.Reference, Stop));
        Provider.Wait(Duration.FromDays(2));

        (await Gateway.ReverseAsync(paid.Reference, Stop)).Returned.ShouldBe(64_000);
    }

    [Fact]
    public async Task Parts_of_a_payout_are_taken_back_each_once_even_days_later()
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);
        var part = new ReversalRequest(Guid.NewGuid(), paid.Reference, new Fen(4_000));

        ProviderReversal first = await Gateway.ReverseAsync(part, Stop);
        ProviderReversal again = await Gateway.ReverseAsync(part, Stop);
        Provider.Wait(Duration.FromDays(3));
        ProviderReversal muchLater = await Gateway.ReverseAsync(part, Stop);
        ProviderReversal other = await Gateway.ReverseAsync(part with { Id = Guid.NewGuid() }, Stop);

        (again, muchLater).ShouldBe((first, first));
        (first.Money, other.Money).ShouldBe((ProviderMoney.Fen(part.Amount), ProviderMoney.Fen(part.Amount)));
        (await Gateway.GetPayoutAsync(paid.Reference, Stop)).Returned.ShouldBe(8_000);
    }

    [Theory]
    [EveryTrouble]
    public async Task A_part_is_taken_back_once_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);
        var part = new ReversalRequest(Guid.NewGuid(), paid.Reference, new Fen(4_000));
        Provider.Trouble(trouble);

        ProviderReversal? done = await Tried(() => Gateway.ReverseAsync(part, Stop));
        Provider.Wait(Duration.FromDays(2));
        ProviderReversal after = await Gateway.ReverseAsync(part, Stop);

        if (done is not null) after.ShouldBe(done);
        (await Gateway.GetPayoutAsync(paid.Reference, Stop)).Returned.ShouldBe(4_000);
    }

    [Fact]
    public async Task More_than_was_paid_is_not_taken_back()
    {
        ProviderPayout paid = await Gateway.PayAsync(APayout(64_000), Stop);

        (await Should.ThrowAsync<GatewayException>(() => Gateway.ReverseAsync(new ReversalRequest(Guid.NewGuid(), paid.Reference, new Fen(64_001)), Stop)))
            .Fault.ShouldBe(GatewayFault.Refused);

        (await Gateway.GetPayoutAsync(paid.Reference, Stop)).Returned.ShouldBe(0);
    }

    [Fact]
    public async Task More_than_there_is_is_not_paid()
    {
        (await Should.ThrowAsync<GatewayException>(() => Gateway.PayAsync(APayout(1_000_001), Stop))).Fault.ShouldBe(GatewayFault.Refused);

        Provider.Payouts.ShouldBe(0);
    }

    [Fact]
    public async Task A_payout_nobody_made_is_not_found()
    {
        (await Should.ThrowAsync<GatewayException>(() => Gateway.GetPayoutAsync("tr_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
        (await Should.ThrowAsync<GatewayException>(() => Gateway.ReverseAsync("tr_nobody1", Stop))).Fault.ShouldBe(GatewayFault.NotFound);
    }

    private PayoutRequest APayout(long fen) => new(Guid.NewGuid(), 1, Provider.Village, new Fen(fen), "P-2609-01");

    private static async Task<T?> Tried<T>(Func<Task<T>> call)
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
