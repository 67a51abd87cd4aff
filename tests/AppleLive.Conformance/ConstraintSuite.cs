using System.Data.Common;

using AppleLive.Conformance.Seasons;
using AppleLive.DayBooks;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payouts;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>What a relational store itself refuses, whatever a program tries. Its rules are the last wall, not the first.</summary>
public abstract class ConstraintSuite : StorageSuite
{
    /// <summary>Runs a statement past the library, in a transaction that is undone.</summary>
    protected abstract Task Execute(string sql);

    /// <summary>Whether the store broke a statement off because of what it would have written, not because of how it was put.</summary>
    protected abstract bool IsRefusal(DbException broken);

    [Fact]
    public async Task An_officer_is_never_a_payee()
    {
        await PaidOut();

        await ShouldBreak("update growers set person_kind = 'officer'", "officer_is_never_a_payee");
        await ShouldBreak("update growers set person_id = (select person_id from persons where kind = 'officer' order by person_id limit 1)");
        await ShouldBreak("update persons set kind = 'officer' where person_id in (select person_id from growers)");
        await ShouldBreak(
            """
            insert into disbursements (payout_id, village_id, grower_id, amount_fen)
            select payout_id, village_id, (select person_id from persons where kind = 'officer' order by person_id limit 1), 1 from payouts
            """);
        await ShouldBreak("update payouts set village_id = (select person_id from persons where kind = 'officer' order by person_id limit 1)");
    }

    [Fact]
    public async Task No_more_is_sold_than_is_set_aside()
    {
        await Season.ListingOf(boxes: 3);

        await ShouldBreak("update allocations set sold_boxes = boxes + 1", "sold_at_most_allocated");
        await ShouldBreak("update allocations set sold_boxes = -1", "sold_at_most_allocated");
        await ShouldBreak("update listings set sold_boxes = quota_boxes + 1", "listing_sold_at_most_quota");
        await ShouldBreak("update allocations set boxes = boxes + 1", "boxes_fit_in_allocation");
    }

    [Fact]
    public async Task No_more_is_set_aside_than_is_attested()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10_000);
        LotId unseen = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 10_000);

        await ShouldBreak("update lots set allocated_grams = found_grams + 1", "allocated_at_most_attested");
        await ShouldBreak("update lots set found_grams = registered_grams + 1", "attested_at_most_registered");
        await Allocate(lot, 10_001).ShouldThrowAsync<DbException>();
        await Allocate(unseen, 1).ShouldThrowAsync<DbException>();
        (await Season.Lot(lot))!.AvailableGrams.ShouldBe(10_000);

        Task Allocate(LotId of, long grams) => Season.Store.WriteAsync<LotId>(
            async unit =>
            {
                await unit.Lots.AllocateAsync(of, grams, Stop);
                return of;
            },
            Stop);
    }

    [Fact]
    public async Task A_listing_sells_apples_of_its_own_village_only()
    {
        await Season.ListingOf(boxes: 3);
        await Season.LotOf(await Season.GrowerIn(Season.Guanjiawo), 10_000);

        await ShouldBreak("update allocations set lot_id = (select lot_id from lots where lot_id not in (select lot_id from allocations))");
        await ShouldBreak("update listings set village_id = (select village_id from lots where lot_id not in (select lot_id from allocations))");
        await ShouldBreak(
            """
            insert into allocations (listing_id, lot_id, grower_id, village_id, box_grams, grams, boxes)
            select listing_id, lot.lot_id, lot.grower_id, lot.village_id, box_grams, 2500, 1
            from listings cross join lots lot where lot.lot_id not in (select lot_id from allocations)
            """);
    }

    [Fact]
    public async Task A_lot_has_eight_photos_at_most_and_none_without_a_lot()
    {
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 10_000);
        await Season.Photos.AddAsync(lot, [new AppleLive.Media.Picture(new byte[1], new byte[1], new byte[1])], Season.Officer, Season.Key(), Stop).Answer();

        await ShouldBreak("update lot_photos set position = 9", "lot_photos_at_most_eight");
        await ShouldBreak("insert into lot_photos select lot_id, 2, media_id, added_by, added_at from lot_photos");
        await ShouldBreak("update lot_photos set lot_id = added_by");
        await ShouldBreak("delete from lots");
    }

    [Fact]
    public async Task Money_is_taken_once_settled_once_and_paid_out_once()
    {
        await PaidOut();

        await ShouldBreak(
            """
            insert into payments (payment_id, order_id, provider, amount_fen, shipping_fen, reference, captured_at)
            select order_id, order_id, provider, amount_fen, shipping_fen, reference, captured_at from payments
            """);
        await ShouldBreak(
            """
            insert into settlements (settlement_id, village_id, state, cutoff, goods_fen, refunds_fen, fees_fen, calculated_by, calculated_at)
            select village_id, village_id, 'calculated', cutoff, goods_fen, refunds_fen, fees_fen, calculated_by, calculated_at from settlements
            """);
        await ShouldBreak(
            """
            insert into payouts (payout_id, settlement_id, village_id, state, attempt, amount_fen)
            select settlement_id, settlement_id, village_id, state, attempt, amount_fen from payouts
            """);
        await ShouldBreak("update settlements set goods_fen = refunds_fen + fees_fen", "settlement_pays");
        await ShouldBreak("update village_totals set paid_out_fen = -1", "totals_never_below_nothing");
    }

    [Fact]
    public async Task Nobody_is_his_own_second_person()
    {
        await Season.LivestreamOf(await Season.ListingOf(boxes: 1));
        await PaidOut();

        await ShouldBreak("update lots set approved_by = inspected_by", "attested_by_two_persons");
        await ShouldBreak("update settlements set approved_by = calculated_by", "settlement_approved_by_second");
        await ShouldBreak(
            "update livestreams set scheduled_by = (select person_id from persons order by person_id limit 1), approved_by = (select person_id from persons order by person_id limit 1)",
            "livestream_approved_by_second");
    }

    [Fact]
    public async Task A_day_is_counted_again_only_once_a_second_person_gave_it_back()
    {
        const string again =
            """
            insert into day_counts (village_id, day, round, account, ends_at, booked_fen, cash_fen, transfers_fen, closed_by, closed_at)
            select village_id, day, round + 1, account, ends_at, booked_fen, cash_fen, transfers_fen, closed_by, closed_at from day_counts
            """;
        var (desk, day) = (Season.Get<DayBookDesk>(), new LocalDate(2026, 9, 12));
        Season.Clock.AdvanceDays(1);
        await desk.CloseAsync(Season.Sanwan.Code, day, new NewDayClose { CashFen = 0, TransfersFen = 0 }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();

        await ShouldBreak(again);
        await ShouldBreak(
            """
            insert into day_verdicts (village_id, day, round, closed_by, said_by, said_at)
            select village_id, day, round, closed_by, closed_by, closed_at from day_counts
            """,
            "day_verdict_by_second");
        await ShouldBreak("update day_counts set cash_fen = 1");
        await ShouldBreak("delete from day_counts");
        await desk.ReturnAsync(Season.Sanwan.Code, day, new DayReturn { Reason = "数错了" }, Season.Officer, Season.Key(), Stop).Answer();
        await Execute(again);
    }

    [Fact]
    public async Task Nothing_is_left_without_what_it_belongs_to()
    {
        await PaidOut();

        foreach (string table in new[] { "villages", "persons", "growers", "lots", "listings", "orders", "payments", "settlements", "payouts", "journal_transactions" })
            await ShouldBreak($"delete from {table}");
        await ShouldBreak("update parcels set order_id = village_id");
        await ShouldBreak("update order_fills set lot_id = order_id");
        await ShouldBreak("insert into postings (transaction_number, account, amount_fen) values (999999, 'asset:bank', 1)");
    }

    [Fact]
    public async Task A_posting_key_says_one_thing()
    {
        static JournalTransaction Cash(long fen) =>
            JournalTransaction.Of("capture:1", TestSeason.Opening, "capture", [new(Account.Bank, new Fen(fen)), new(Account.RefundDue, new Fen(-fen))]);

        await Post(Cash(100));
        await Post(Cash(100));
        await Post(Cash(101)).ShouldThrowAsync<InvalidOperationException>();

        (await Season.Balance(Account.Bank)).ShouldBe(new Fen(100));
        await ShouldBreak("insert into journal_transactions (key, inputs, at, reason) select key, inputs, at, reason from journal_transactions");
        await ShouldBreak("insert into postings (transaction_number, account, amount_fen) select transaction_number, 'payable:shipping', 0 from journal_transactions", "posting_moves_something");

        Task Post(JournalTransaction transaction) => Season.Store.WriteAsync<string>(
            async unit =>
            {
                await unit.Journal.PostAsync(transaction, Stop);
                return transaction.Key;
            },
            Stop);
    }

    [Theory]
    [InlineData("update journal_transactions set reason = 'another'")]
    [InlineData("delete from journal_transactions")]
    [InlineData("update postings set amount_fen = amount_fen + 1")]
    [InlineData("delete from postings")]
    [InlineData("update public_records set record = record")]
    [InlineData("delete from public_records")]
    [InlineData("update payments set amount_fen = amount_fen - 1")]
    [InlineData("delete from payments")]
    [InlineData("update idempotency_keys set answer = '{}'")]
    public async Task What_is_written_down_stays_written_down(string sql)
    {
        await PaidOut();

        await ShouldBreak(sql);
    }

    private async Task<PayoutId> PaidOut()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        OrderId order = await Season.Paid(Order.Of(listing));
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        return payout;
    }

    // Where the engine names a broken check, the name says which rule of the house it was.
    private async Task ShouldBreak(string sql, string? check = null)
    {
        DbException broken = await Should.ThrowAsync<DbException>(() => Execute(sql), sql);
        IsRefusal(broken).ShouldBeTrue(broken.Message);
        if (check is not null) broken.Message.ShouldContain(check);
    }
}
