using AppleLive.Conformance.Seasons;
using AppleLive.DayBooks;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>The books day by day: opening, what moved, closing, and the count a second person confirms.</summary>
public abstract class DayBookSuite : StorageSuite
{
    private static readonly LocalDate Today = new(2026, 9, 12);

    private DayBookDesk Books => Season.Get<DayBookDesk>();

    [Fact]
    public async Task A_day_shows_what_moved_and_where_it_led()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        OrderId order = await Season.Paid(Order.Of(listing, boxes: 2));
        Season.Clock.AdvanceHours(1);
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 500, Reason = "bruised" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        string number = (await Season.File(order)).Order.Number;

        DayBook book = await Book(Today);

        book.Opening.ShouldBe(default);
        book.Movements.Select(movement => (movement.Kind, movement.Change.Till.Value, movement.Change.Owed.Value, movement.OrderNumber)).ShouldBe(
        [
            ("capture", 5_980, 5_980, number),
            ("refund-promised", 0, -500, number),
            ("refund-paid", -500, 0, number),
        ]);
        book.Closing.ShouldBe(new DayFigures(new Fen(5_480), new Fen(5_480), Fen.Zero, Fen.Zero));
        book.Running()[^1].After.ShouldBe(book.Closing);
        book.Turnover().ShouldBe((new Fen(5_980), new Fen(500)));
        (await Book(Today.PlusDays(1))).Opening.ShouldBe(book.Closing);
        (await Book(Today.PlusDays(-1))).Closing.ShouldBe(book.Opening);
    }

    [Fact]
    public async Task Money_one_village_takes_for_another_stands_in_both_their_books()
    {
        ListingId ours = await Season.ListingOf(boxes: 1), theirs = await Season.ListingOf(boxes: 1, Season.Guanjiawo);
        OrderId order = await Season.Placed(Order.Of(ours).And(theirs));
        await Season.Paid(order, to: Season.Sanwan);

        DayFigures taker = (await Book(Today)).Closing, owner = (await Book(Today, Season.Guanjiawo)).Closing;

        taker.ShouldBe(new DayFigures(new Fen(5_980), new Fen(2_990), new Fen(-2_990), Fen.Zero));
        owner.ShouldBe(new DayFigures(Fen.Zero, new Fen(2_990), new Fen(2_990), Fen.Zero));
        DayBook all = (await Books.ReadAsync(null, Today, 0, Season.Officer, Stop))!;
        all.Closing.ShouldBe(new DayFigures(new Fen(5_980), new Fen(5_980), Fen.Zero, Fen.Zero));
    }

    [Fact]
    public async Task A_payout_leaves_the_stations_bank_and_lessens_what_growers_are_owed()
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1))), Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        LocalDate day = Today.PlusDays(4);

        DayBook village = await Book(day), all = (await Books.ReadAsync(null, day, 0, Season.Officer, Stop))!;

        village.Movements.Select(movement => movement.Kind).ShouldBe(["fees", "payout-paid"]);
        village.Movements[^1].Subject.ShouldBe(payout.Value);
        village.Closing.ShouldBe(new DayFigures(new Fen(2_990), Fen.Zero, Fen.Zero, Fen.Zero));
        all.Closing.Bank.ShouldBe(new Fen(-2_390));
    }

    [Fact]
    public async Task A_day_is_closed_once_it_is_over_and_stays_closed()
    {
        await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1)));

        (await Close(2_990).ShouldBeRefused(Refusals.TooEarly)).Details["from"].ShouldBe(Instant.FromUtc(2026, 9, 12, 16, 0));
        Season.Clock.AdvanceDays(1);
        (await Close(2_900).ShouldBeRefused(Refusals.NoteNeeded)).Details["differenceFen"].ShouldBe(-90L);
        (await Close(2_900, note: "少 9 角，找错钱").Answer()).ShouldBe(new DayCloseAnswer(Season.Sanwan.Id, Today, "closed", new Fen(-90)));
        await Close(2_990).ShouldBeRefused(Refusals.NotNow);

        DayClose closed = (await Book(Today)).Close!;
        (closed.Booked, closed.Cash, closed.OpenNote(Season.Get<AppleLive.Privacy.MasterKeys>())).ShouldBe((new Fen(2_990), new Fen(2_900), "少 9 角，找错钱"));
    }

    [Fact]
    public async Task A_second_person_confirms_a_closed_day()
    {
        Season.Clock.AdvanceDays(1);
        await Confirm(Season.Officer).ShouldBeRefused(Refusals.NotNow);
        await Close(0).Answer();

        await Confirm(Season.Sanwan.Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Confirm(Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Confirm(Season.Sanwan.Liaison).ShouldBeRefused(Refusals.Forbidden);
        (await Season.Read(unit => unit.DayBooks.UnconfirmedAsync(10, Stop))).Single().Day.ShouldBe(Today);
        (await Confirm(Season.Sanwan.SecondAccountant).Answer()).State.ShouldBe("confirmed");
        await Confirm(Season.Officer).ShouldBeRefused(Refusals.NotNow);
        (await Season.Read(unit => unit.DayBooks.UnconfirmedAsync(10, Stop))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_count_is_given_back_with_a_reason_and_counted_again()
    {
        await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1)));
        Season.Clock.AdvanceDays(1);
        await Return(Season.Officer).ShouldBeRefused(Refusals.NotNow);
        await Close(2_900, note: "少了").Answer();

        await Return(Season.Sanwan.Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Return(Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Return(Season.Officer, why: " ").ShouldBlame("reason", FieldRules.Required);
        (await Return(Season.Officer, why: "零钱没数").Answer()).State.ShouldBe("returned");
        await Confirm(Season.Officer).ShouldBeRefused(Refusals.NotNow);
        (await Season.Read(unit => unit.DayBooks.UnconfirmedAsync(10, Stop))).ShouldBeEmpty();
        (await Close(2_990).Answer()).ShouldBe(new DayCloseAnswer(Season.Sanwan.Id, Today, "closed", Fen.Zero));
        await Confirm(Season.Sanwan.Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Confirm(Season.Officer).Answer();

        DayBook book = await Book(Today);
        book.Closes.Select(close => (close.Round, close.Cash.Value, close.State.Name)).ShouldBe([(1, 2_900, "returned"), (2, 2_990, "confirmed")]);
        book.Closes[0].OpenReturnedWhy(Season.Get<AppleLive.Privacy.MasterKeys>()).ShouldBe("零钱没数");
        (await Season.Read(unit => unit.DayBooks.ListAsync(Season.Sanwan.Id, Today, Stop))).ShouldHaveSingleItem().Round.ShouldBe(2);
        await Return(Season.Officer).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task Giving_a_day_back_opens_no_door_to_its_books()
    {
        await Season.Paid(Order.Of(await Season.ListingOf(boxes: 2)));
        Season.Clock.AdvanceDays(1);
        await Close(2_990).Answer();
        await Return(Season.Officer).Answer();

        await Season.Paid(Order.Of(await Season.ListingOf(boxes: 2)).For("13900000001"));

        (await Book(Today)).Closing.Till.ShouldBe(new Fen(2_990));
        (await Close(2_990).Answer()).DifferenceFen.ShouldBe(Fen.Zero);
    }

    [Fact]
    public async Task Only_those_it_concerns_read_or_close_a_day()
    {
        (await Books.ReadAsync(Season.Sanwan.Code, Today, 0, Season.Guanjiawo.Accountant, Stop)).ShouldBeNull();
        (await Books.ReadAsync(null, Today, 0, Season.Sanwan.Accountant, Stop)).ShouldBeNull();
        (await Books.ReadAsync("140829103999", Today, 0, Season.Officer, Stop)).ShouldBeNull();
        await Close(0, by: Season.Officer).ShouldBeRefused(Refusals.Forbidden);
        await Close(0, by: Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Close(-1).ShouldBlame("cashFen", FieldRules.OutOfRange);
    }

    [Fact]
    public async Task Busy_days_are_found_by_the_quarter_of_an_hour()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        await Season.Paid(Order.Of(listing));
        Season.Clock.AdvanceMinutes(70);
        await Season.Paid(Order.Of(listing).For("13900000001"));

        IReadOnlyList<Instant> busy = await Season.Read(unit => unit.DayBooks.BusySinceAsync(Season.Sanwan.Id, TestSeason.Opening, Stop));

        busy.ShouldBe([TestSeason.Opening, TestSeason.Opening + Duration.FromMinutes(60)]);
    }

    [Fact]
    public async Task A_long_day_has_pages_and_none_of_them_loses_a_fen()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        for (int i = 0; i < 3; i++) await Season.Paid(Order.Of(listing).For($"1390000000{i}"));
        var when = new Interval(TestSeason.Opening, TestSeason.Opening + Duration.FromDays(1));

        IReadOnlyList<DayMovement> first = await Season.Read(unit => unit.DayBooks.MovementsAsync(Season.Sanwan.Id, when, 0, 2, Stop));
        DayFigures carried = await Season.Read(unit => unit.DayBooks.MovedAsync(Season.Sanwan.Id, when, first[^1].Number, Stop));
        DayBook rest = (await Books.ReadAsync(Season.Sanwan.Code, Today, first[^1].Number, Season.Officer, Stop))!;

        carried.Till.ShouldBe(new Fen(5_980));
        rest.Carried.ShouldBe(carried);
        rest.Running().ShouldHaveSingleItem().After.ShouldBe(rest.Closing);
    }

    private async Task<DayBook> Book(LocalDate day, TestVillage? of = null) =>
        (await Books.ReadAsync((of ?? Season.Sanwan).Code, day, 0, Season.Officer, Stop)).ShouldNotBeNull();

    private Task<Outcome<DayCloseAnswer>> Close(long cash, string? note = null, AppleLive.People.Actor? by = null) => Books.CloseAsync(
        Season.Sanwan.Code, Today, new NewDayClose { CashFen = cash, TransfersFen = 0, Note = note }, by ?? Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<DayCloseAnswer>> Return(AppleLive.People.Actor by, string why = "数错了") =>
        Books.ReturnAsync(Season.Sanwan.Code, Today, new DayReturn { Reason = why }, by, Season.Key(), Stop);

    private Task<Outcome<DayCloseAnswer>> Confirm(AppleLive.People.Actor by) => Books.ConfirmAsync(Season.Sanwan.Code, Today, by, Season.Key(), Stop);
}
