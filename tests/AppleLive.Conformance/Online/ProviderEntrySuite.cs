using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Reconciliation;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AppleLive.Conformance.Online;

/// <summary>What moved a provider's balance and belongs to no order is booked by people, and the difference is no more.</summary>
public abstract class ProviderEntrySuite : OnlineSuite
{
    private ProviderEntryDesk Desk => Season.Get<ProviderEntryDesk>();

    [Fact]
    public async Task An_own_transfer_goes_to_the_bank_and_its_task_is_dealt_with_by_itself()
    {
        await APaidOrder();
        ComparedMovement moved = await Differing(ProviderMovementKind.OwnTransfer, -3_000);

        ProviderEntryAnswer booked = await Book(moved, "ownTransfer").Answer();

        (booked.State, booked.AmountFen).ShouldBe((ProviderEntryState.Booked, new Fen(-3_000)));
        (await Season.Balance(Account.Bank)).ShouldBe(new Fen(3_000));
        (await Tasks()).ShouldBeEmpty();
        MoneyTask done = (await Season.Get<MoneyTaskDesk>().ListAsync(open: false, null, 10, Season.Officer, Stop))!.Single();
        (done.DoneBy, Season.Get<MoneyTaskDesk>().NoteOf(done)).ShouldBe((Season.Sanwan.Accountant.Person, $"OwnTransfer: {booked.Entry}"));
        (await Desk.BookableAsync(10, Season.Officer, Stop))!.ShouldBeEmpty();
        await EverythingCloses();
    }

    [Fact]
    public async Task A_charge_of_the_provider_costs_the_host_and_no_village()
    {
        await APaidOrder();
        ComparedMovement moved = await Differing(ProviderMovementKind.Fee, -500, fee: 30);

        await Book(moved, "fee").Answer();

        (await Season.Balance(Account.GatewayFee)).ShouldBe(new Fen(18 + 530));
        (await Tasks()).ShouldBeEmpty();
        await EverythingCloses();
    }

    [Fact]
    public async Task Above_the_limit_another_person_confirms_it_first()
    {
        ComparedMovement moved = await Differing(ProviderMovementKind.OwnTransfer, -500_001);

        ProviderEntryAnswer waiting = await Book(moved, "ownTransfer").Answer();

        waiting.State.ShouldBe(ProviderEntryState.Waiting);
        (await Season.Balance(Account.Bank)).ShouldBe(Fen.Zero);
        (await Desk.WaitingAsync(null, 10, Season.Officer, Stop))!.ShouldHaveSingleItem().Id.ShouldBe(waiting.Entry);
        await Book(moved, "ownTransfer").ShouldBeRefused(Refusals.NotNow);
        await Desk.ConfirmAsync(waiting.Entry, Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Desk.ConfirmAsync(waiting.Entry, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        (await Desk.ConfirmAsync(waiting.Entry, Season.Officer, Season.Key(), Stop).Answer()).State.ShouldBe(ProviderEntryState.Booked);
        await Desk.ConfirmAsync(waiting.Entry, Season.SecondOfficer, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
        (await Season.Balance(Account.Bank)).ShouldBe(new Fen(500_001));
        (await Tasks()).ShouldBeEmpty();
        await EverythingCloses();
    }

    [Fact]
    public async Task What_a_second_person_rejects_still_differs_and_may_be_booked_as_something_else()
    {
        ComparedMovement moved = await Differing(ProviderMovementKind.Other, -500_001);
        ProviderEntryAnswer waiting = await Book(moved, "ownTransfer").Answer();

        (await Desk.RejectAsync(waiting.Entry, Season.SecondOfficer, Season.Key(), Stop).Answer()).State.ShouldBe(ProviderEntryState.Rejected);

        (await Tasks()).ShouldHaveSingleItem();
        (await Book(moved, "fee").Answer()).State.ShouldBe(ProviderEntryState.Waiting);
    }

    [Fact]
    public async Task What_belongs_to_an_order_or_is_in_no_books_of_ours_is_not_booked_by_hand()
    {
        ComparedMovement payment = await Differing(ProviderMovementKind.Payment, 1_234);

        await Book(payment, "ownTransfer").ShouldBeRefused(Refusals.NotOwnMovement);
        await Book(payment, "gift").ShouldBlame("kind", FieldRules.Unknown);
        await Desk.BookAsync(TestProvider.ProviderName, "nothing", new NewProviderEntry { Kind = "fee" }, Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotFound);
        await Desk.BookAsync(TestProvider.ProviderName, payment.Movement.Reference, new NewProviderEntry { Kind = "fee" }, Season.Officer, Season.Key(), Stop)
            .ShouldBeRefused(Refusals.Forbidden);
        (await Desk.BookableAsync(10, Season.Sanwan.Liaison, Stop)).ShouldBeNull();
    }

    private Task<Outcome<ProviderEntryAnswer>> Book(ComparedMovement moved, string kind) =>
        Desk.BookAsync(moved.Provider, moved.Movement.Reference, new NewProviderEntry { Kind = kind }, Season.Sanwan.Accountant, Season.Key(), Stop);

    // A movement our books do not know, compared after an hour.
    private async Task<ComparedMovement> Differing(ProviderMovementKind kind, long fen, long fee = 0)
    {
        Provider.Book(kind, "of-our-own", fen, fee);
        await new ReconciliationRounds(
            Season.Store, Season.Get<ProviderList>(), Season.Get<MoneyTaskBook>(), new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(2)),
            NullLogger<ReconciliationRounds>.Instance).CompareAsync(Stop);
        return (await Season.Get<ReconciliationDesk>().ListAsync(
            new NodaTime.Interval(NodaTime.Instant.FromUtc(2000, 1, 1, 0, 0), NodaTime.Instant.FromUtc(2100, 1, 1, 0, 0)), 0, 100, Season.Officer, Stop))!
            .Single(each => each.Movement.Source == "of-our-own");
    }
}
