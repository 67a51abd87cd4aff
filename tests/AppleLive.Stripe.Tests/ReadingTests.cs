using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Tests.StandIns;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>What Stripe's words become.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private StripeWorld world = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(world.Time.GetUtcNow());

    public async ValueTask InitializeAsync() => world = await StripeWorld.Open();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData("pending", ProviderRefundState.Pending, null)]
    [InlineData("requires_action", ProviderRefundState.Pending, null)]
    [InlineData("something_new", ProviderRefundState.Pending, null)]
    [InlineData("succeeded", ProviderRefundState.Succeeded, null)]
    [InlineData("failed", ProviderRefundState.Failed, null)]
    [InlineData("canceled", ProviderRefundState.Failed, "canceled")]
    public async Task A_refunds_status(string status, ProviderRefundState state, string? why)
    {
        string refund = world.Stripe.Dashboard.RefundByHand(await Charged(), 100);
        world.Stripe.Dashboard.Set(refund, "status", status);

        ProviderRefund read = await world.Payments.GetRefundAsync(refund, Stop);

        (read.State, read.Why).ShouldBe((state, why));
    }

    [Fact]
    public async Task A_refund_that_failed_says_why_in_Stripes_word()
    {
        string refund = world.Stripe.Dashboard.RefundByHand(await Charged(), 100);
        world.Stripe.Dashboard.FailRefund(refund, "lost_or_stolen_card");

        (await world.Payments.GetRefundAsync(refund, Stop)).Why.ShouldBe("lost_or_stolen_card");
    }

    [Theory]
    [InlineData("warning_needs_response", ProviderDisputeState.Inquiry)]
    [InlineData("warning_under_review", ProviderDisputeState.Inquiry)]
    [InlineData("warning_closed", ProviderDisputeState.Won)]
    [InlineData("needs_response", ProviderDisputeState.Open)]
    [InlineData("under_review", ProviderDisputeState.Open)]
    [InlineData("appeal_needs_response", ProviderDisputeState.Open)]
    [InlineData("appeal_under_review", ProviderDisputeState.Open)]
    [InlineData("something_new", ProviderDisputeState.Open)]
    [InlineData("won", ProviderDisputeState.Won)]
    [InlineData("lost", ProviderDisputeState.Lost)]
    public async Task A_disputes_status(string status, ProviderDisputeState state)
    {
        string dispute = world.Stripe.Dashboard.Dispute(await Charged());
        world.Stripe.Dashboard.Set(dispute, "status", status);

        (await world.Payments.GetDisputeAsync(dispute, Stop)).State.ShouldBe(state);
    }

    [Theory]
    [InlineData(true, ProviderDisputeState.Won)]
    [InlineData(false, ProviderDisputeState.Lost)]
    public async Task A_dispute_that_was_prevented_is_lost_only_where_the_money_is_gone(bool onlyAsked, ProviderDisputeState state)
    {
        string dispute = world.Stripe.Dashboard.Dispute(await Charged(), onlyAsks: onlyAsked);
        world.Stripe.Dashboard.MoveDispute(dispute, "prevented");

        (await world.Payments.GetDisputeAsync(dispute, Stop)).State.ShouldBe(state);
    }

    [Fact]
    public async Task A_dispute_about_a_part_names_the_part()
    {
        string charge = await Charged();
        string dispute = world.Stripe.Dashboard.Dispute(charge, amount: 300);

        (await world.Payments.GetDisputeAsync(dispute, Stop)).ShouldBe(new ProviderDispute(dispute, charge, ProviderDisputeState.Open, new ProviderMoney(300, "cny")));
    }

    [Theory]
    [InlineData("charge", ProviderMovementKind.Payment)]
    [InlineData("payment", ProviderMovementKind.Payment)]
    [InlineData("refund", ProviderMovementKind.Refund)]
    [InlineData("payment_refund", ProviderMovementKind.Refund)]
    [InlineData("refund_failure", ProviderMovementKind.RefundReturned)]
    [InlineData("transfer", ProviderMovementKind.Payout)]
    [InlineData("transfer_refund", ProviderMovementKind.PayoutReturned)]
    [InlineData("transfer_cancel", ProviderMovementKind.PayoutReturned)]
    [InlineData("transfer_failure", ProviderMovementKind.PayoutReturned)]
    [InlineData("stripe_fee", ProviderMovementKind.Fee)]
    [InlineData("stripe_fx_fee", ProviderMovementKind.Fee)]
    [InlineData("payout", ProviderMovementKind.OwnTransfer)]
    [InlineData("payout_failure", ProviderMovementKind.OwnTransfer)]
    [InlineData("topup", ProviderMovementKind.OwnTransfer)]
    [InlineData("adjustment", ProviderMovementKind.Other)]
    [InlineData("payment_failure_refund", ProviderMovementKind.Other)]
    [InlineData("something_new", ProviderMovementKind.Other)]
    public async Task A_line_of_Stripes_books(string type, ProviderMovementKind kind)
    {
        string line = world.Stripe.Dashboard.Book(type, -700, fee: 20);

        ProviderMovement read = (await world.Payments.MovementsAsync(new Interval(null, null), Stop).ToListAsync(Stop)).ShouldHaveSingleItem();

        read.ShouldBe(new ProviderMovement(line, kind, null, new ProviderMoney(-700, "cny"), 20, Now));
    }

    [Fact]
    public async Task A_payout_that_comes_back_in_parts_is_booked_under_the_payout()
    {
        world.Stripe.Dashboard.TopUp(100_000);
        ProviderPayout paid = await world.Payouts.PayAsync(new PayoutRequest(Guid.NewGuid(), 1, StripeWorld.Village, new Fen(64_000), "P-1"), Stop);
        world.Stripe.Dashboard.ReturnTransfer(paid.Reference, 4_000);
        world.Stripe.Dashboard.ReturnTransfer(paid.Reference, 60_000);

        List<ProviderMovement> read = await world.Payments.MovementsAsync(new Interval(null, null), Stop).ToListAsync(Stop);

        read.Where(movement => movement.Source == paid.Reference).Select(movement => (movement.Kind, movement.Money.Minor)).ShouldBe(
            [(ProviderMovementKind.Payout, -64_000), (ProviderMovementKind.PayoutReturned, 4_000), (ProviderMovementKind.PayoutReturned, 60_000)]);
    }

    [Fact]
    public async Task Money_by_a_wallet_is_a_capture_as_any_other()
    {
        ProviderPayment page = await world.Payments.CreateAsync(ARequest(), Stop);
        string charge = world.Stripe.Dashboard.Pay(page.Reference, method: "wechat_pay");
        world.Stripe.Dashboard.RefundByHand(charge, 100);

        ProviderPayment paid = await world.Payments.GetAsync(page.Reference, Stop);
        List<ProviderMovement> books = await world.Payments.MovementsAsync(new Interval(null, null), Stop).ToListAsync(Stop);

        paid.Capture.ShouldBe(charge);
        books.Select(movement => movement.Kind).ShouldBe([ProviderMovementKind.Payment, ProviderMovementKind.Refund]);
    }

    [Theory]
    [InlineData("HK", "active", null, true, null)]
    [InlineData("CN", "active", null, true, PayoutHindrance.CountryNotServed)]
    [InlineData("HK", "inactive", null, false, PayoutHindrance.AccountUnfinished)]
    [InlineData("HK", "pending", null, true, PayoutHindrance.AccountUnfinished)]
    [InlineData("HK", "inactive", "requirements.past_due", true, PayoutHindrance.AccountUnfinished)]
    [InlineData("HK", "inactive", "requirements.pending_verification", true, PayoutHindrance.AccountUnfinished)]
    [InlineData("HK", "active", "rejected.fraud", true, PayoutHindrance.AccountRestricted)]
    [InlineData("HK", "inactive", "under_review", true, PayoutHindrance.AccountRestricted)]
    [InlineData("HK", "inactive", "platform_paused", true, PayoutHindrance.AccountRestricted)]
    public async Task An_accounts_standing(string country, string transfers, string? disabled, bool submitted, PayoutHindrance? why)
    {
        world.Stripe.Dashboard.Connect(StripeWorld.Account, country, transfers, disabled, submitted);

        PayoutAbility ability = await world.Payouts.CanPayAsync(StripeWorld.Village, Stop);

        ability.ShouldBe(why is { } hindrance ? new PayoutAbility.Unable(hindrance) : new PayoutAbility.Able("acct_****e209"));
    }

    [Fact]
    public async Task What_somebody_made_by_hand_at_Stripe_bears_no_id_of_ours()
    {
        ProviderPayment page = await world.Payments.CreateAsync(ARequest(), Stop);
        world.Stripe.Dashboard.SetMap(page.Reference, "metadata", new Dictionary<string, string>());

        (await world.Payments.GetAsync(page.Reference, Stop)).Id.ShouldBeNull();
    }

    private async Task<string> Charged() => world.Stripe.Dashboard.Pay((await world.Payments.CreateAsync(ARequest(), Stop)).Reference);

    private PaymentRequest ARequest() => new(
        Guid.NewGuid(), Guid.NewGuid(), "ZC-7", [new("红富士", 2, new Fen(5_900))], Fen.Zero, Now + Duration.FromMinutes(15),
        new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh");
}
