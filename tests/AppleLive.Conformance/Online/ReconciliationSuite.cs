using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.Reconciliation;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using NodaTime;

namespace AppleLive.Conformance.Online;

/// <summary>The provider's books beside ours: what agrees is passed over, what does not is told to a person once, with both figures.</summary>
public abstract class ReconciliationSuite : OnlineSuite
{
    private readonly FakeTimeProvider later = new(TimeProvider.System.GetUtcNow().AddHours(2));

    [Fact]
    public async Task A_season_with_payments_refunds_payouts_and_returns_agrees_to_the_fen()
    {
        OrderId kept = await APaidOrder(), cancelled = await APaidOrder(), late = await AnOrder();
        string page = await OpenPage(late);
        await Season.Orders.CancelAsync(cancelled, Season.Key(), Stop).Answer();
        await Season.Orders.CancelAsync(late, Season.Key(), Stop).Answer();
        Provider.Pay(page);
        await AllRounds();
        await Season.Delivered(kept, Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        await AllRounds();
        Provider.GiveBack(Provider.Payouts.Single().Reference);
        await TellAll();
        await Season.Payouts.SendAgainAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await AllRounds();

        (await Compare()).ShouldBe(8);

        (await Compare()).ShouldBe(0);
        (await Tasks()).ShouldBeEmpty();
        (await Movements()).ShouldAllBe(movement => movement.State == MovementState.Agrees);
    }

    [Fact]
    public async Task What_our_books_do_not_know_yet_waits_an_hour_for_its_notice()
    {
        OrderId order = await AnOrder();
        Provider.Pay(await OpenPage(order));
        (await Compare(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(1)))).ShouldBe(0);

        await TellAll();

        (await Compare()).ShouldBe(1);
        (await Tasks()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_differs_is_told_once_with_both_figures()
    {
        await APaidOrder();
        Provider.Book(ProviderMovementKind.Fee, "monthly", -500);
        Provider.Book(ProviderMovementKind.Payment, "charge-of-nobody", 1_234);
        Provider.Book(ProviderMovementKind.Refund, "refund-by-hand", -77);

        (await Compare()).ShouldBe(4);
        (await Compare()).ShouldBe(0);

        (await Tasks()).ShouldBe([(MoneyTaskKind.Movement, null, -500L), (MoneyTaskKind.Movement, null, 1_234L), (MoneyTaskKind.Movement, null, -77L)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_fee_other_than_the_one_booked_is_told()
    {
        OrderId order = await APaidOrder();
        string capture = (await Season.Read(unit => unit.OnlinePayments.OfAsync(order, Stop))).Single().Capture!;
        Provider.ForgetMovements();
        Provider.Book(ProviderMovementKind.Payment, capture, 5_980, fee: 20);

        await Compare();

        (await Tasks()).ShouldBe([(MoneyTaskKind.Movement, 18L, 20L)]);
    }

    [Fact]
    public async Task A_payment_the_providers_books_do_not_know_is_told_after_a_day()
    {
        await APaidOrder();
        Provider.ForgetMovements();
        await Compare();
        (await Tasks()).ShouldBeEmpty();

        later.Advance(TimeSpan.FromDays(1));
        await Compare();

        (await Tasks()).ShouldBe([(MoneyTaskKind.MovementMissing, 5_980L, null)]);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_asked_again()
    {
        await APaidOrder();
        Provider.Break(ProviderTrouble.Away);

        (await Compare()).ShouldBe(0);
        (await Compare()).ShouldBe(1);
    }

    [Fact]
    public async Task A_task_is_closed_once_with_a_word_about_it()
    {
        Provider.Book(ProviderMovementKind.Fee, "monthly", -500);
        await Compare();
        MoneyTaskDesk desk = Season.Get<MoneyTaskDesk>();
        MoneyTask task = (await desk.ListAsync(open: true, null, 10, Season.Officer, Stop))!.Single();

        await desk.CloseAsync(task.Id, new MoneyTaskNote { Note = " " }, Season.Officer, Season.Key(), Stop).ShouldBlame("note", FieldRules.Required);
        await desk.CloseAsync(task.Id, new MoneyTaskNote { Note = "the monthly fee" }, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await desk.CloseAsync(task.Id, new MoneyTaskNote { Note = "the monthly fee" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await desk.CloseAsync(task.Id, new MoneyTaskNote { Note = "again" }, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);

        MoneyTask done = (await desk.ListAsync(open: false, null, 10, Season.Officer, Stop))!.Single();
        (desk.NoteOf(done), done.DoneBy).ShouldBe(("the monthly fee", Season.Sanwan.Accountant.Person));
        (await desk.ListAsync(open: true, null, 10, Season.Sanwan.Liaison, Stop)).ShouldBeNull();
    }

    private Task<int> Compare(TimeProvider? at = null) => new ReconciliationRounds(
        Season.Store, Season.Get<ProviderList>(), Season.Get<MoneyTaskBook>(), at ?? later, NullLogger<ReconciliationRounds>.Instance).CompareAsync(Stop);

    private async Task<IReadOnlyList<ComparedMovement>> Movements() => (await Season.Get<ReconciliationDesk>().ListAsync(
        new Interval(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0)), 0, 100, Season.Officer, Stop))!;
}
