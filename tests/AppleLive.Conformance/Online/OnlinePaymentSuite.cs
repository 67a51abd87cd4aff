using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.ProviderEvents;

namespace AppleLive.Conformance.Online;

/// <summary>Money in: on a provider's page, told late, twice, out of order or not at all.</summary>
public abstract class OnlinePaymentSuite : OnlineSuite
{
    [Fact]
    public async Task A_buyer_pays_on_the_providers_page_and_his_order_is_firm()
    {
        OrderId order = await APaidOrder();

        OrderFile file = await Season.File(order);
        (file.Order.Status, file.Payment!.Provider, file.Payment.Amount, file.Payment.Fee).ShouldBe((OrderStatus.Confirmed, "online", new Fen(5_980), (Fen?)new Fen(18)));
        (await Season.Balance(Account.GatewayFee)).ShouldBe(new Fen(18));
        await EverythingCloses();
    }

    [Fact]
    public async Task Asking_again_gives_the_same_page_even_where_the_first_answer_was_lost()
    {
        OrderId order = await AnOrder();
        Provider.Break(ProviderTrouble.LosesItsAnswer);

        await Page(order).ShouldBeRefused(Refusals.ProviderAway);
        PaymentPage first = await Page(order).Answer(), again = await Page(order).Answer();

        again.ShouldBe(first);
    }

    [Fact]
    public async Task A_page_the_provider_refused_is_followed_by_a_new_one()
    {
        OrderId order = await AnOrder();
        Provider.Break(ProviderTrouble.Refuses);

        await Page(order).ShouldBeRefused(Refusals.ProviderAway);

        await Page(order).Answer();
    }

    [Fact]
    public async Task There_is_no_page_for_an_order_that_is_paid_cancelled_or_expired()
    {
        OrderId paid = await APaidOrder(), cancelled = await AnOrder(), expired = await AnOrder(), offline = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));
        await Season.Orders.CancelAsync(cancelled, Season.Key(), Stop).Answer();
        Season.Clock.Advance(TestProvider.Holds);

        await Page(paid).ShouldBeRefused(Refusals.AlreadyPaid);
        foreach (OrderId other in new[] { cancelled, expired, offline }) await Page(other).ShouldBeRefused(Refusals.NotNow);
        await Page(new OrderId(Guid.CreateVersion7())).ShouldBeRefused(Refusals.NotFound);
    }

    [Fact]
    public async Task The_same_notice_many_times_books_once()
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order));

        for (int i = 0; i < 3; i++) await TellAll();
        await Task.WhenAll(Season.Get<OnlinePaymentDesk>().LookAsync(order, Stop), Season.Get<OnlinePaymentDesk>().LookAsync(order, Stop));

        (await Season.Balance(Account.Gateway("online"))).ShouldBe(new Fen(5_980 - 18));
        await EverythingCloses();
    }

    [Fact]
    public async Task A_forged_notice_is_refused_and_nothing_of_it_is_kept()
    {
        (await Tell("event-1", "forged")).ShouldBe(new WebhookReceipt.Refused(WebhookFault.Forged));
        (await Season.Get<WebhookDesk>().ReceiveAsync("nobody", default, null, Stop)).ShouldBeOfType<WebhookReceipt.NoSuchProvider>();

        foreach (ProviderEventState state in Enum.GetValues<ProviderEventState>())
            (await Season.Get<ProviderEventDesk>().ListAsync(state, null, 10, Season.Officer, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_of_something_unknown_is_kept_and_changes_nothing()
    {
        await Tell("something-new");

        (await Work()).ShouldBe(0);
        (await Season.Get<ProviderEventDesk>().ListAsync(ProviderEventState.Unknown, null, 10, Season.Officer, Stop))!.Single().Type.ShouldBe("customer.created");
    }

    [Fact]
    public async Task A_notice_that_cannot_be_taken_in_is_tried_again_and_at_last_shown_to_a_person()
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order));
        await Tell("event-1");
        for (int i = 0; i < 10; i++)
        {
            Provider.Break(ProviderTrouble.Away);
            (await Work()).ShouldBe(1);
            (await Work()).ShouldBe(0, "it waits before it is tried again");
            Season.Clock.AdvanceHours(1);
        }

        (await Work()).ShouldBe(0);
        (await Season.Get<ProviderEventDesk>().ListAsync(ProviderEventState.Failed, new ProviderEventName("online", "nothing"), 10, Season.Officer, Stop))!.ShouldBeEmpty();
        ProviderEvent failed = (await Season.Get<ProviderEventDesk>().ListAsync(ProviderEventState.Failed, null, 10, Season.Officer, Stop))!.Single();
        (failed.Tries, failed.Fault).ShouldBe((10, "Unknown"));
        await Season.Get<ProviderEventDesk>().RetryAsync("online", failed.Event, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Get<ProviderEventDesk>().RetryAsync("online", failed.Event, Season.Officer, Season.Key(), Stop).Answer();
        (await Work()).ShouldBe(1);
        (await Season.File(order)).Order.Status.ShouldBe(OrderStatus.Confirmed);
    }

    [Fact]
    public async Task Money_nobody_told_of_is_found_by_asking()
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order));
        Season.Clock.AdvanceMinutes(3);

        (await Season.Get<PageRounds>().LookAsync(Stop)).ShouldBe(1);

        (await Season.File(order)).Order.Status.ShouldBe(OrderStatus.Confirmed);
    }

    [Fact]
    public async Task Money_that_comes_after_the_boxes_went_back_on_sale_goes_back_to_the_buyer()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 2).PaidOnline());
        string page = await OpenPage(order);
        Season.Clock.Advance(TestProvider.Holds);
        await Season.Orders.ExpireAsync(Stop);
        Provider.Pay(page);

        await TellAll();
        (await Season.Balance(Account.RefundDue)).ShouldBe(new Fen(-5_980));
        await AllRounds();

        (await Season.Available(listing)).ShouldBe(2);
        StrayMoney stray = (await Strays(order)).Single();
        (stray.Why, stray.State, stray.Amount).ShouldBe((StrayReason.Late, RefundState.Succeeded, new Fen(5_980)));
        (await Season.Totals(Season.Sanwan)).Sold.ShouldBe(Fen.Zero);
        (await Season.Balance(Account.RefundDue)).ShouldBe(Fen.Zero);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_expired_orders_page_is_closed_and_a_buyer_who_was_faster_gets_his_money_back()
    {
        OrderId closed = await AnOrder(), faster = await AnOrder(), never = await AnOrder();
        string closedPage = await OpenPage(closed), fasterPage = await OpenPage(faster);
        Provider.Break(ProviderTrouble.Away);
        await Page(never).ShouldBeRefused(Refusals.ProviderAway);
        Season.Clock.Advance(TestProvider.Holds);
        await Season.Orders.ExpireAsync(Stop);
        Provider.Pay(fasterPage);

        (await Season.Get<PageRounds>().CloseAsync(Stop)).ShouldBe(3);
        (await Season.Get<PageRounds>().CloseAsync(Stop)).ShouldBe(0);

        Provider.Pay(closedPage);
        (await Strays(closed)).ShouldBeEmpty();
        (await Strays(faster)).Single().Why.ShouldBe(StrayReason.Late);
        (await Strays(never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_paid_to_an_accountant_meanwhile_sends_the_second_money_back()
    {
        OrderId order = await AnOrder();
        string page = await OpenPage(order);
        await Season.Paid(order);
        Provider.Pay(page);

        await TellAll();
        await AllRounds();

        (await Season.File(order)).Payment!.Provider.ShouldBe("offline");
        (await Strays(order)).Single().Why.ShouldBe(StrayReason.Twice);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5_979)]
    [InlineData(1)]
    [InlineData(999_999_999)]
    public async Task What_is_not_what_was_due_goes_back_and_a_person_is_told(long fen)
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order), new ProviderMoney(fen, "cny"));

        await TellAll();
        await AllRounds();

        (await Season.File(order)).Payment.ShouldBeNull();
        (await Strays(order)).Single().ShouldSatisfyAllConditions(
            stray => stray.Why.ShouldBe(StrayReason.Amount), stray => stray.Amount.ShouldBe(new Fen(fen)), stray => stray.State.ShouldBe(RefundState.Succeeded));
        (await Tasks()).ShouldBe([(MoneyTaskKind.WrongAmount, 5_980L, fen)]);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_currency_is_never_booked_and_a_person_is_told()
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order), new ProviderMoney(5_980, "usd"));

        await TellAll();
        await AllRounds();

        (await Season.File(order)).Payment.ShouldBeNull();
        (await Tasks()).ShouldBe([(MoneyTaskKind.OtherCurrency, 5_980L, 5_980L)]);
        (await Season.Differences()).ShouldBeEmpty();
    }
}
