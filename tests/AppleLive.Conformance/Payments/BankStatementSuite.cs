using System.Text;

using AppleLive.BankStatements;
using AppleLive.Conformance.Seasons;
using AppleLive.Erasures;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;

namespace AppleLive.Conformance.Payments;

/// <summary>Bank statements read in: each line once, matched to what is due, and booked exactly once.</summary>
public abstract class BankStatementSuite : StorageSuite
{
    private BankStatementDesk Bank => Season.Get<BankStatementDesk>();

    private Actor Accountant => Season.Sanwan.Accountant;

    /// <inheritdoc />
    protected override void Configure(AppleLiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Payments.SecondPersonAboveFen = 8_000;
    }

    [Fact]
    public async Task A_line_read_in_again_is_recognized()
    {
        BankStatementRead first = await Import("2026-09-12,29.90,王小明,苹果,A1", "2026-09-12,29.90,王小明,苹果,").Answer();
        BankStatementRead second = await Import("2026-09-12,29.90,王小明,苹果,A1", "2026-09-12,29.90,王小明,苹果,", "2026-09-13,1.00,李四,别的,A2").Answer();

        (first.Lines, first.Known).ShouldBe((2, 0));
        (second.Lines, second.Known).ShouldBe((3, 2));
        (await Open()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_that_names_its_order_and_is_exactly_due_is_clear()
    {
        ListingId listing = await Season.ListingOf(boxes: 6);
        OrderId named = await Season.Placed(Order.Of(listing, boxes: 2)), other = await Season.Placed(Order.Of(listing).For("13900000001"));
        await Import($"2026-09-12,59.80,某某,苹果 {await Number(named)},A1", $"2026-09-12,10.00,某某,{await Number(other)},A2").Answer();

        IReadOnlyList<BankLineView> open = await Open();
        open.Single(line => line.AmountFen.Value == 5_980).ShouldSatisfyAllConditions(
            line => line.Clear.ShouldBeTrue(), line => line.Matches.Single().ShouldBe(new BankMatch(line.Matches[0].Number, BankMatchGround.Number, new Fen(5_980), true) { Order = named }));
        open.Single(line => line.AmountFen.Value == 1_000).ShouldSatisfyAllConditions(
            line => line.Clear.ShouldBeFalse(), line => line.Matches.Single().DueFen.ShouldBe(new Fen(2_990)));

        BankLinesAnswer all = await Bank.ConfirmClearAsync(new WhichBankLines { Village = Season.Sanwan.Code }, Accountant, Season.Key(), Stop).Answer();
        (all.Booked.Single().Money, all.Left).ShouldBe(("captured", 0));
        (await Season.File(named)).Payment!.Amount.ShouldBe(new Fen(5_980));

        BankLineId part = (await Open()).Single().Line;
        await Confirm(part, new BankLineChoice()).ShouldBeRefused(Refusals.AmountMismatch);
        (await Confirm(part, new BankLineChoice { AsReceived = true }).Answer()).Money.ShouldBe("held");
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_and_amount_together_are_clear_and_an_amount_alone_is_only_proposed()
    {
        ListingId listing = await Season.ListingOf(boxes: 6);
        OrderId one = await Season.Placed(Order.Of(listing)), three = await Season.Placed(Order.Of(listing, boxes: 3).For("13900000001"));
        await Import("2026-09-12,29.90,王小明,,A1", "2026-09-12,29.90,张三,,A2", "2026-09-12,77.00,张三,,A3").Answer();

        IReadOnlyList<BankLineView> open = await Open();
        open.Single(line => line.Details!.Number == "A1").ShouldSatisfyAllConditions(line => line.Clear.ShouldBeTrue(), line => line.Matches.Single().Order.ShouldBe(one));
        open.Single(line => line.Details!.Number == "A2").ShouldSatisfyAllConditions(line => line.Clear.ShouldBeFalse(), line => line.Matches.Single().Ground.ShouldBe(BankMatchGround.Amount));
        open.Single(line => line.Details!.Number == "A3").Matches.ShouldBeEmpty();
        (await Confirm(open.Single(line => line.Details!.Number == "A3").Line, new BankLineChoice()).ShouldBeRefused(Refusals.NotClear)).Details["candidates"].ShouldBe(Array.Empty<string>());
        three.ShouldNotBe(one);
    }

    [Fact]
    public async Task Two_lines_that_are_clearly_one_order_are_not_clear()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));
        string number = await Number(order);
        await Import($"2026-09-12,29.90,某某,{number},A1", $"2026-09-12,29.90,某某,{number},A2").Answer();

        (await Open()).ShouldAllBe(line => !line.Clear);
        (await Bank.ConfirmClearAsync(new WhichBankLines { Village = Season.Sanwan.Code }, Accountant, Season.Key(), Stop).Answer()).Booked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_is_booked_exactly_once()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));
        await Import("2026-09-12,29.90,王小明,,A1").Answer();
        BankLineId line = (await Open()).Single().Line;

        Outcome<BankLineAnswer>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Confirm(line, new BankLineChoice { Order = order.ToString() })));

        outcomes.OfType<Outcome<BankLineAnswer>.Accepted>().Count().ShouldBe(1);
        (await Season.Balance(Account.Cash(Season.Sanwan.Id.Value))).ShouldBe(new Fen(2_990));
        (await Open()).ShouldBeEmpty();
        await Import("2026-09-12,29.90,王小明,,A1").Answer();
        (await Open()).ShouldBeEmpty();
        await Bank.DismissAsync(line, Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task A_large_line_needs_a_second_person_and_opens_again_when_he_rejects_it()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3));
        await Import("2026-09-12,89.70,王小明,,A1").Answer();
        BankLineId line = (await Open()).Single().Line;

        (await Confirm(line, new BankLineChoice { Order = order.ToString() }).Answer()).Money.ShouldBe("to-be-confirmed");
        (await Open()).ShouldBeEmpty();
        PaymentId payment = (await Season.Read(unit => unit.Slips.OfAsync(order, Stop))).Single().Id;
        await Season.Get<SlipDesk>().RejectAsync(payment, new PaymentRejection { Reason = "不是这个订单" }, Season.Officer, Season.Key(), Stop).Answer();

        (await Open()).Single().Line.ShouldBe(line);
        (await Confirm(line, new BankLineChoice()).Answer()).Money.ShouldBe("to-be-confirmed");
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_that_left_under_the_transfer_number_shows_a_payout_to_be_paid()
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1))), Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId id = await Season.PayoutOf(Season.Sanwan);
        Payout payout = (await Season.Read(unit => unit.Payouts.FindAsync(id, Stop)))!;
        string number = payout.TransferNumber((await Season.Read(unit => unit.Villages.FindAsync(Season.Sanwan.Id, Stop)))!);
        await Import($"2026-09-16,-23.90,三湾村,{number.Replace("-", "", StringComparison.Ordinal)},B1", $"2026-09-16,-20.00,三湾村,{number},B2", "2026-09-16,-5.00,电费,,B3").Answer();

        IReadOnlyList<BankLineView> open = await Open();
        open.Single(line => line.Details!.Number == "B2").Clear.ShouldBeFalse();
        open.Single(line => line.Details!.Number == "B3").Matches.ShouldBeEmpty();
        BankLineAnswer paid = (await Bank.ConfirmClearAsync(new WhichBankLines { Village = Season.Sanwan.Code }, Accountant, Season.Key(), Stop).Answer()).Booked.Single();

        (paid.Line, paid.Money).ShouldBe((open.Single(line => line.Details!.Number == "B1").Line, "paid"));
        (await Season.Read(unit => unit.Payouts.FindAsync(id, Stop)))!.State.ShouldBe(PayoutState.Paid);
        await Confirm(open.Single(line => line.Details!.Number == "B2").Line, new BankLineChoice { Payout = id.ToString() }).ShouldBeRefused(Refusals.AmountMismatch);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_nothing_to_do_with_the_sale_is_forgotten_at_once_and_still_known()
    {
        await Import("2026-09-12,500.00,李四,房租,A1").Answer();
        BankLineId line = (await Open()).Single().Line;

        (await Bank.DismissAsync(line, Accountant, Season.Key(), Stop).Answer()).State.ShouldBe("dismissed");

        BankLine kept = (await Season.Read(unit => unit.BankLines.FindAsync(line, Stop)))!;
        (kept.Open(Season.Get<MasterKeys>()), kept.Details.Length).ShouldBe((null, 0));
        (await Import("2026-09-12,500.00,李四,房租,A1").Answer()).Known.ShouldBe(1);
        (await Open()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lines_text_goes_with_its_buyer_and_open_ones_when_their_time_is_over()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));
        await Import("2026-09-12,10.00,王小明,,A1", "2026-09-12,500.00,李四,房租,A2").Answer();
        BankLineId line = (await Open()).Single(each => each.AmountFen.Value == 1_000).Line, rent = (await Open()).Single(each => each.AmountFen.Value == 50_000).Line;
        await Confirm(line, new BankLineChoice { Order = order.ToString(), AsReceived = true }).Answer();
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        await Season.Get<SlipDesk>().GiveBackAsync(order, new NewDepositReturn { AmountFen = 1_000, Reference = "back 1" }, Accountant, Season.Key(), Stop).Answer();
        Season.Clock.AdvanceDays(366 * 4);
        MasterKeys keys = Season.Get<MasterKeys>();

        await Season.Get<ErasureDesk>().EraseOrderAsync(order, Season.Officer, Season.Key(), Stop).Answer();
        (await Season.Read(unit => unit.BankLines.FindAsync(line, Stop)))!.Open(keys).ShouldBeNull();
        (await Season.Read(unit => unit.BankLines.FindAsync(rent, Stop)))!.Open(keys).ShouldNotBeNull();
        await Import("2026-09-13,1.00,赵六,,A3").Answer();
        (await Season.Read(unit => unit.BankLines.FindAsync(rent, Stop)))!.Open(keys).ShouldBeNull();
    }

    [Fact]
    public async Task The_columns_are_remembered_for_the_village()
    {
        var columns = new BankColumns { Day = "甲", Amount = "乙", Payer = "丙" };
        const string file = "甲,乙,丙\n2026-09-12,29.90,王小明\n";

        await ImportFile(file, null).ShouldBeRefused(Refusals.Invalid);
        await ImportFile(file, columns).Answer();
        (await ImportFile(file, null).Answer()).Columns.ShouldBe(columns);
        (await Bank.ColumnsAsync(Season.Sanwan.Code, Accountant, Stop)).ShouldBe(columns);
        (await Bank.ColumnsAsync(Season.Sanwan.Code, Season.Guanjiawo.Accountant, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_villages_accountants_have_its_lines()
    {
        await Import("2026-09-12,29.90,王小明,,A1").Answer();
        BankLineId line = (await Open()).Single().Line;

        foreach (Actor other in new[] { Season.Guanjiawo.Accountant, Season.Officer, Season.Sanwan.Liaison })
        {
            await Bank.OpenAsync(Season.Sanwan.Code, other, Stop).ShouldBeRefused(Refusals.Forbidden);
            await Bank.ConfirmAsync(line, new BankLineChoice(), other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
            await Bank.DismissAsync(line, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
            await Bank.ConfirmClearAsync(new WhichBankLines { Village = Season.Sanwan.Code }, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
            await Bank.ImportAsync(Statement("2026-09-12,29.90,王小明,,A1"), other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        }
    }

    private static NewBankStatement Statement(params string[] lines) => new()
    {
        Village = "140829103226",
        File = Convert.ToBase64String(Encoding.UTF8.GetBytes("交易日期,交易金额,对方户名,附言,流水号\n" + string.Join('\n', lines))),
    };

    private Task<Outcome<BankStatementRead>> Import(params string[] lines) => Bank.ImportAsync(Statement(lines), Accountant, Season.Key(), Stop);

    private Task<Outcome<BankStatementRead>> ImportFile(string file, BankColumns? columns) => Bank.ImportAsync(
        new NewBankStatement { Village = Season.Sanwan.Code, File = Convert.ToBase64String(Encoding.UTF8.GetBytes(file)), Columns = columns }, Accountant, Season.Key(), Stop);

    private async Task<IReadOnlyList<BankLineView>> Open() => (await Bank.OpenAsync(Season.Sanwan.Code, Accountant, Stop).Answer()).Lines;

    private Task<Outcome<BankLineAnswer>> Confirm(BankLineId line, BankLineChoice choice) => Bank.ConfirmAsync(line, choice, Accountant, Season.Key(), Stop);

    private async Task<string> Number(OrderId order) => (await Season.File(order)).Order.Number;
}
