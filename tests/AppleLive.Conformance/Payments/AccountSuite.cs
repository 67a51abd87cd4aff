using AppleLive.Bookkeeping;
using AppleLive.Conformance.Seasons;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Conformance.Payments;

/// <summary>The journal account by account.</summary>
public abstract class AccountSuite : StorageSuite
{
    private static readonly LocalDate Today = new(2026, 9, 12);

    private AccountDesk Accounts => Season.Get<AccountDesk>();

    private string Till => Account.Cash(Season.Sanwan.Id.Value).Name;

    [Fact]
    public async Task A_statement_leads_from_opening_to_closing()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        OrderId order = await Season.Paid(Order.Of(listing));
        Season.Clock.AdvanceDays(1);
        await Season.Paid(Order.Of(listing).For("13900000001"));
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 500, Reason = "bruised" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();

        AccountStatement day = await Statement(Till, Today.PlusDays(1), Today.PlusDays(1)), both = await Statement(Till, Today, Today.PlusDays(1));

        (day.Opening, day.Closing).ShouldBe((new Fen(2_990), new Fen(5_480)));
        day.Entries.Select(entry => (entry.Kind, entry.Amount.Value)).ShouldBe([("capture", 2_990), ("refund-paid", -500)]);
        day.Running()[^1].After.ShouldBe(day.Closing);
        day.Entries[^1].OrderNumber.ShouldBe((await Season.File(order)).Order.Number);
        (both.Opening, both.Closing, both.Entries.Count).ShouldBe((Fen.Zero, new Fen(5_480), 3));
    }

    [Fact]
    public async Task All_books_sum_to_nothing_and_a_villages_with_what_the_station_has_of_it()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)).And(await Season.ListingOf(boxes: 1, Season.Guanjiawo)));
        await Season.Payments.RecordAsync(order, TestSeason.Slip(6_000) with { AsReceived = true }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();

        TrialBalance all = (await Accounts.TrialBalanceAsync(null, Today, Season.Officer, Stop))!, ours = (await Accounts.TrialBalanceAsync(Season.Sanwan.Code, Today, Season.Sanwan.Accountant, Stop))!;

        (all.Debits, all.Station).ShouldBe((all.Credits, Fen.Zero));
        ours.Lines.ShouldContain(new AccountBalance(Account.Deposit(Season.Sanwan.Id.Value), new Fen(-20)));
        ours.Station.ShouldBe(new Fen(-2_990));
        (await Accounts.TrialBalanceAsync(null, Today.PlusDays(-1), Season.Officer, Stop))!.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_statement_has_pages_and_none_of_them_loses_a_fen()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        for (int i = 0; i < 3; i++) await Season.Paid(Order.Of(listing).For($"1390000000{i}"));
        var when = new Interval(TestSeason.Opening - Duration.FromDays(1), TestSeason.Opening + Duration.FromDays(1));

        IReadOnlyList<AccountEntry> first = await Season.Read(unit => unit.Accounts.EntriesAsync(new Account(Till), when, 0, 2, Stop));
        AccountStatement rest = (await Accounts.StatementAsync(Season.Sanwan.Code, Till, new DateInterval(Today, Today), first[^1].Number, Season.Officer, Stop))!;

        rest.Carried.ShouldBe(new Fen(5_980));
        rest.Running().ShouldHaveSingleItem().After.ShouldBe(rest.Closing);
    }

    [Fact]
    public async Task Only_those_it_concerns_read_an_account()
    {
        Actor other = Season.Guanjiawo.Accountant, own = Season.Sanwan.Accountant;
        var days = new DateInterval(Today, Today);

        (await Accounts.TrialBalanceAsync(Season.Sanwan.Code, Today, other, Stop)).ShouldBeNull();
        (await Accounts.TrialBalanceAsync(null, Today, own, Stop)).ShouldBeNull();
        (await Accounts.StatementAsync(Season.Sanwan.Code, Till, days, 0, other, Stop)).ShouldBeNull();
        (await Accounts.StatementAsync(Season.Guanjiawo.Code, Till, days, 0, other, Stop)).ShouldBeNull();
        (await Accounts.StatementAsync(Season.Sanwan.Code, "asset:bank", days, 0, own, Stop)).ShouldBeNull();
        (await Accounts.StatementAsync(null, "asset:bank", days, 0, Season.Officer, Stop)).ShouldNotBeNull();
        (await Accounts.StatementAsync(null, "asset:bank", days, 0, own, Stop)).ShouldBeNull();
    }

    private async Task<AccountStatement> Statement(string account, LocalDate from, LocalDate to) =>
        (await Accounts.StatementAsync(Season.Sanwan.Code, account, new DateInterval(from, to), 0, Season.Officer, Stop)).ShouldNotBeNull();
}
