using AppleLive.Checks;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Transparency;

using static AppleLive.Checks.DifferenceKind;

namespace AppleLive.Conformance;

/// <summary>A sound store has no differences, and whatever is changed past the library is named, and nothing else.</summary>
public abstract class CheckSuite : StorageSuite
{
    /// <summary>Runs statements past the library, in one transaction that is kept.</summary>
    protected abstract Task Damage(params IReadOnlyList<string> statements);

    /// <summary>The statements that let a table's rows be changed and deleted, where the engine guards them.</summary>
    protected abstract IReadOnlyList<string> Unguard(params IReadOnlyList<string> tables);

    /// <summary>The bytes of the column <c>record</c>, with one piece of text instead of another.</summary>
    protected abstract string Replaced(string text, string by);

    /// <summary>The bytes of a text.</summary>
    protected abstract string Bytes(string text);

    [Fact]
    public async Task A_sound_store_has_no_differences_and_everything_was_compared()
    {
        await SomethingOfEverything();

        CheckReport report = await Season.Check();

        report.Differences.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
        report.Parts.Select(part => part.Part).ShouldBe(Enum.GetValues<CheckPart>());
        report.Parts.ShouldAllBe(part => part.Compared > 0);
    }

    [Fact]
    public async Task A_store_nobody_has_used_has_no_differences() => (await Season.Differences()).ShouldBeEmpty();

    [Fact]
    public async Task A_changed_balance_is_named()
    {
        await ShouldBeNamed([AccountBalance], "update balances set balance_fen = balance_fen + 1 where account = 'asset:bank'");

        (await Season.Differences()).ShouldHaveSingleItem().ShouldBe("The balance of account asset:bank is -4279 fen; its postings sum to -4280 fen.");
    }

    [Fact]
    public Task A_changed_posting_is_named_by_balance_transaction_and_money() => ShouldBeNamed(
        [AccountBalance, TransactionSum, AccountMoney],
        [.. Unguard("postings"), "update postings set amount_fen = amount_fen + 1 where account = 'asset:bank'"]);

    [Fact]
    public Task A_changed_payment_is_named_by_its_parts_and_by_the_till() => ShouldBeNamed(
        [AmountOfParts, AccountMoney],
        [.. Unguard("payments"), "update payments set amount_fen = amount_fen + 1 where payment_id = (select payment_id from payments order by payment_id limit 1)"]);

    [Fact]
    public Task A_refund_that_never_was_is_named_by_money_and_records() => ShouldBeNamed(
        [AccountMoney, AmountOfParts, TotalsOfMoney, RecordUnfounded], "update refunds set state = 'requested' where state = 'succeeded'");

    [Fact]
    public Task A_changed_settlement_is_named_by_its_lines_its_payout_and_its_record() =>
        ShouldBeNamed([AmountOfParts, RecordDiffers], "update settlements set fees_fen = fees_fen + 1");

    [Fact]
    public Task Changed_totals_are_named() => ShouldBeNamed([TotalsOfRecords], "update village_totals set sold_fen = sold_fen + 1 where sold_fen > 0");

    [Fact]
    public Task A_changed_movement_is_named_wherever_it_was_summed() => ShouldBeNamed(
        [TotalsOfRecords, TotalsOfMoney, TotalsRecord, LogVillage],
        [.. Unguard("record_villages"), "update record_villages set sold_fen = sold_fen + 1 where sequence = (select min(sequence) from record_villages where sold_fen > 0)"]);

    [Fact]
    public Task A_record_that_is_gone_is_named() => ShouldBeNamed(
        [RecordMissing],
        [
            .. Unguard("record_villages", "public_records"), $"delete from record_villages where sequence = {Waiting}",
            $"delete from public_records where sequence = {Waiting}",
        ]);

    [Fact]
    public Task A_record_that_is_there_twice_is_named() =>
        ShouldBeNamed([RecordUnfounded], $"insert into public_records (sequence, record) select sequence + 1, record from public_records where sequence = {Waiting}");

    [Fact]
    public async Task A_waiting_record_with_another_amount_is_named_with_both()
    {
        await ShouldBeNamed(
            [RecordDiffers],
            [.. Unguard("public_records"), $"update public_records set record = {Replaced("\"totalFen\":2990", "\"totalFen\":2991")} where sequence = {Waiting}"]);

        string said = (await Season.Differences()).ShouldHaveSingleItem();
        said.ShouldStartWith("The record order.confirmed of order ");
        said.ShouldContain("in all 2991 fen; the store says");
        said.ShouldEndWith("in all 2990 fen.");
    }

    [Fact]
    public Task A_record_changed_in_its_place_is_named_by_facts_tree_and_checkpoint() => ShouldBeNamed(
        [RecordDiffers, EntryHash, CheckpointRoot],
        [
            .. Unguard("public_records"),
            $"update public_records set record = {Replaced("\"totalFen\":8970", "\"totalFen\":8971")} where sequence = (select min(sequence) from log_entries where type = 'order.confirmed' and subject = (select order_id from orders where status = 'amended'))",
        ]);

    [Fact]
    public Task A_record_about_an_order_nobody_placed_is_named() => ShouldBeNamed(
        [RecordUnfounded],
        $"insert into public_records (sequence, record) values ({Waiting} + 1, {Bytes("""{"amountFen":5,"at":"2026-09-12T01:00:00.000Z","order":"01999999-0000-7000-8000-000000000000","provider":"offline","reference":"","type":"payment.captured","v":1}""")})");

    [Fact]
    public Task An_order_whose_boxes_were_changed_is_named_by_record_and_stock() => ShouldBeNamed(
        [RecordDiffers, SoldBoxes], "update order_fills set boxes = boxes + 1 where order_id = (select order_id from orders order by order_id desc limit 1)");

    [Fact]
    public Task An_entry_that_is_gone_is_named() => ShouldBeNamed(
        [RecordMissing, EntryPlace, EntryMissing, EntryHash, CheckpointRoot],
        [
            .. Unguard("log_entries"), $"delete from log_entry_villages where log_index = {Attested}", $"delete from log_entries where log_index = {Attested}",
        ]);

    [Fact]
    public Task A_log_cut_short_is_named_by_size_tile_and_village() => ShouldBeNamed(
        [CheckpointRoot, Tile, LogVillage],
        [
            .. Unguard("log_entries"), "delete from log_entry_villages where log_index = (select max(log_index) from log_entries)",
            "delete from log_entries where log_index = (select max(log_index) from log_entries)",
        ]);

    [Fact]
    public Task An_entry_filed_under_another_type_is_named() => ShouldBeNamed(
        [EntryContent], [.. Unguard("log_entries"), $"update log_entries set type = 'lot.withdrawn' where log_index = {Attested}"]);

    [Fact]
    public Task A_settlement_logged_with_another_cutoff_is_named() => ShouldBeNamed(
        [EntryContent, EntryHash, CheckpointRoot],
        [.. Unguard("log_entries"), $"update log_entries set record = {Replaced("\"cutoff\":", "\"cutoff\":1")} where type = 'settlement.approved'"]);

    [Fact]
    public Task Totals_logged_with_another_amount_are_named() => ShouldBeNamed(
        [TotalsRecord, EntryHash, CheckpointRoot],
        [
            .. Unguard("log_entries"),
            $"update log_entries set record = {Replaced("\"soldFen\":", "\"soldFen\":1")} where log_index = (select max(log_index) from log_entries where type = 'village.totals')",
        ]);

    [Fact]
    public Task A_damaged_tile_is_named() =>
        ShouldBeNamed([Tile], [.. Unguard("log_tiles"), $"update log_tiles set hashes = {Bytes(new string('0', 32))} where level = 0 and length(hashes) > 32"]);

    [Fact]
    public Task A_checkpoint_signed_by_nobody_is_named() =>
        ShouldBeNamed([CheckpointSignature], "update log_checkpoint set note = replace(note, substr(note, length(note) - 20, 4), 'AAAA')");

    [Fact]
    public Task A_village_that_stands_elsewhere_in_the_log_is_named() =>
        ShouldBeNamed([LogVillage], "update log_villages set refunded_fen = refunded_fen + 1 where village_id = (select village_id from log_villages order by village_id limit 1)");

    [Fact]
    public Task Boxes_back_on_sale_that_nobody_gave_back_are_named() => ShouldBeNamed(
        [SoldBoxes], "update allocations set sold_boxes = sold_boxes - 1", "update listings set sold_boxes = sold_boxes - 1");

    [Fact]
    public Task A_listing_that_counts_otherwise_than_its_lots_is_named() => ShouldBeNamed([ListingBoxes], "update listings set sold_boxes = sold_boxes - 1");

    [Fact]
    public Task A_lot_set_aside_otherwise_than_in_its_listings_is_named() => ShouldBeNamed([LotGrams], "update lots set allocated_grams = allocated_grams - 1");

    private const string Waiting = "(select max(sequence) from public_records)";

    private const string Attested = "(select min(log_index) from log_entries where type = 'lot.attested')";

    private async Task ShouldBeNamed(DifferenceKind[] kinds, params IReadOnlyList<string> damage)
    {
        await SomethingOfEverything();
        (await Season.Differences()).ShouldBeEmpty();

        await Damage(damage);

        CheckReport report = await Season.Check();
        report.Differences.Select(difference => difference.Kind).Distinct().ShouldBe(kinds, ignoreOrder: true, string.Join('\n', report.Differences));
    }

    // Sold, refunded, settled, paid out, amended, cancelled and refused; all in the log but the last order of one box.
    private async Task SomethingOfEverything()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        OrderId delivered = await Season.Delivered(await Season.Paid(Order.Of(listing, boxes: 2)), Season.Sanwan);
        await Season.Refunds.RefundAsync(delivered, new NewRefund { AmountFen = 500, Reason = "bruised" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        OrderId amended = await Season.Paid(Order.Of(listing, boxes: 3));
        await Season.Orders.AmendAsync(amended, Order.To(listing, 2), Season.Officer, Season.Key(), Stop).Answer();
        await Season.Orders.CancelAsync(await Season.Placed(Order.Of(listing)), Season.Key(), Stop).Answer();
        OrderId refused = await Season.Sent(await Season.Placed(Order.Of(listing)), Season.Sanwan);
        await Season.Parcels.RefuseAsync(refused, TestSeason.ParcelOf(Season.Sanwan), Season.Sanwan.Liaison, Season.Key(), Stop).Answer();
        await Season.Orders.ExpireAsync(Stop);
        await Season.Get<Integrator>().IntegrateAsync(Stop);
        await Season.Placed(Order.Of(listing));
    }
}
