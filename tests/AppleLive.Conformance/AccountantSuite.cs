using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Privacy;
using AppleLive.Settlements;

namespace AppleLive.Conformance;

/// <summary>What an accountant's pages read: orders by their money, what can be settled, statements and payouts step by step.</summary>
public abstract class AccountantSuite : StorageSuite
{
    [Fact]
    public async Task Orders_are_found_by_where_their_money_stands()
    {
        ListingId listing = await Season.ListingOf(boxes: 8);
        OrderId unpaid = await Season.Placed(Order.Of(listing)), paid = await Season.Paid(Order.Of(listing).For("13900000001"));
        OrderId refunded = await Season.Paid(Order.Of(listing).For("13900000002")), promised = await Season.Paid(Order.Of(listing).For("13900000003"));
        await Season.Refunds.RefundAsync(refunded, new NewRefund { AmountFen = 100, Reason = "bruised" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Orders.CancelAsync(promised, Season.Key(), Stop).Answer();
        await Season.Orders.CancelAsync(await Season.Placed(Order.Of(listing).For("13900000004")), Season.Key(), Stop).Answer();

        (await Found(OrderMoney.Awaited)).ShouldBe([unpaid]);
        (await Found(OrderMoney.Paid)).ShouldBe([promised, refunded, paid]);
        (await Found(OrderMoney.Refunded)).ShouldBe([promised, refunded]);
        (await Found(OrderMoney.RefundDue)).ShouldBe([promised]);
        (await Found(OrderMoney.Any)).Count.ShouldBe(5);
        (await Found(OrderMoney.Paid, after: promised, limit: 1)).ShouldBe([refunded]);
        (await Season.Read(unit => unit.Payments.CountAsync(Season.Sanwan.Id, OrderMoney.Paid, 2, Stop))).ShouldBe(2);
        (await Season.Read(unit => unit.Payments.OrdersAsync(Season.Guanjiawo.Id, OrderMoney.Any, OrderSort.Newest, null, 10, Stop))).ShouldBeEmpty();
        string number = (await Season.File(paid)).Order.Number;
        (await Season.Read(unit => unit.Payments.FindNumberAsync(number, Stop))).ShouldBe(paid);
        (await Season.Read(unit => unit.Payments.FindNumberAsync("nothing", Stop))).ShouldBeNull();
    }

    [Theory]
    [InlineData(OrderSort.Newest, "4321")]
    [InlineData(OrderSort.Oldest, "1234")]
    [InlineData(OrderSort.Greatest, "2431")]
    [InlineData(OrderSort.Smallest, "1342")]
    public async Task Orders_come_page_by_page_in_the_order_asked_for_and_none_twice(OrderSort sort, string expected)
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        var placed = new List<OrderId>();
        foreach (int boxes in new[] { 1, 3, 1, 2 }) placed.Add(await Season.Placed(Order.Of(listing, boxes).For($"1390000001{placed.Count}")));

        var read = new List<OrderId>();
        while (await Found(OrderMoney.Any, read.Count == 0 ? null : read[^1], limit: 1, sort) is [var next]) read.Add(next);

        string.Concat(read.Select(id => placed.IndexOf(id) + 1)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_slip_and_a_reason_are_read_again_by_whoever_holds_the_keys()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1)));
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 100, Reason = "两个碰伤" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        MasterKeys keys = Season.Get<MasterKeys>();

        OrderFile file = await Season.File(order);

        file.Payment!.OpenReference(file.Order, keys).ShouldBe($"slip {file.Order.Number}");
        file.Refunds.Single().OpenReason(file.Order, keys).ShouldBe("两个碰伤");
        file.Refunds.Single().HandedOverBy.ShouldBe(Season.Sanwan.Accountant.Person);
    }

    [Fact]
    public async Task A_preview_says_what_the_settlement_will_be_and_writes_nothing()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 4), boxes: 3));
        await Season.Delivered(order, Season.Sanwan);
        (await Preview()).Payable.ShouldBe(Fen.Zero);
        Season.ClaimWindowPasses();
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 500, Reason = "bruised" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();

        SettlementPreview before = await Preview();
        await Preview();
        SettlementAnswer settled = await Season.Settled(Season.Sanwan);

        (before.Goods, before.Refunds, before.Fees, before.DueParcels).ShouldBe((settled.GoodsFen, settled.RefundsFen, settled.FeesFen, 1));
        SettlementPreview after = await Preview();
        (after.Payable, after.Open!.Id).ShouldBe((Fen.Zero, settled.Settlement));
        (await Season.Settlements.PreviewAsync(Season.Sanwan.Code, Season.Guanjiawo.Accountant, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_statement_names_every_deduction_and_closes_to_the_fen()
    {
        TestGrower one = await Season.GrowerIn(Season.Sanwan), other = await Season.GrowerIn(Season.Sanwan);
        ListingId listing = await Season.ListingOf((await Season.LotOf(one, 10_000), 4), (await Season.LotOf(other, 10_000), 4));
        await Season.Delivered(await Season.Paid(Order.Of(listing, boxes: 3)), Season.Sanwan);
        Season.ClaimWindowPasses();
        SettlementAnswer settled = await Season.Settled(Season.Sanwan);

        SettlementStatement statement = SettlementStatement.Of(
            await Season.Read(unit => unit.Settlements.EntriesAsync(settled.Settlement, Stop)),
            await Season.Read(unit => unit.Settlements.FeesAsync(settled.Settlement, Stop)));

        statement.Kinds.ShouldBe(["packaging", "shipping"]);
        (statement.FeesOf("packaging"), statement.FeesOf("shipping")).ShouldBe((new Fen(450), new Fen(1_350)));
        statement.Lines.ShouldAllBe(line => line.Fees.SumFen(fee => fee.Amount) == line.Entry.Fees);
        statement.Lines.SumFen(line => line.Entry.Payable).ShouldBe(settled.PayableFen);
    }

    [Fact]
    public async Task Settlements_are_listed_by_village_and_by_grower()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        ListingId listing = await Season.ListingOf((await Season.LotOf(grower, 10_000), 4));
        var settled = new List<SettlementId>();
        for (int i = 0; i < 2; i++)
        {
            await Season.Delivered(await Season.Paid(Order.Of(listing).For($"1390000000{i}")), Season.Sanwan);
            Season.ClaimWindowPasses();
            PayoutId payout = await Season.PayoutOf(Season.Sanwan);
            settled.Add((await Season.Read(unit => unit.Payouts.FindAsync(payout, Stop)))!.Settlement);
            if (i == 1) break;
            await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
            await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        }

        IReadOnlyList<Settlement> listed = await Season.Read(unit => unit.Settlements.ListAsync(Season.Sanwan.Id, null, 10, Stop));
        listed.Select(settlement => settlement.Id).ShouldBe([settled[1], settled[0]]);
        (await Season.Read(unit => unit.Settlements.ListAsync(Season.Sanwan.Id, settled[1], 10, Stop))).Single().Id.ShouldBe(settled[0]);
        (await Season.Read(unit => unit.Settlements.ListOpenAsync(Stop))).Single().Id.ShouldBe(settled[1]);
        IReadOnlyList<GrowerSettlement> his = await Season.Read(unit => unit.Settlements.OfGrowersAsync([grower.Id], null, 10, Stop));
        his.Select(part => (part.Settlement.Id, part.Line.Payable)).ShouldBe([(settled[1], new Fen(2_390)), (settled[0], new Fen(2_390))]);
        (await Season.Read(unit => unit.Settlements.OfGrowersAsync([grower.Id], settled[1], 10, Stop))).Single().Settlement.Id.ShouldBe(settled[0]);
        (await Season.Read(unit => unit.Payouts.OfAllAsync(settled, Stop))).Select(payout => payout.State).ShouldBe([PayoutState.Acknowledged, PayoutState.Pending], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_step_of_a_payout_is_kept()
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1))), Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId id = await Season.PayoutOf(Season.Sanwan);
        await Pay("bank 1");
        await Season.Payouts.ReturnAsync(id, new NewReturn { Reason = "nonsense" }, Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBlame("reason", FieldRules.Unknown);
        await Season.Payouts.ReturnAsync(id, new NewReturn { Reason = "accountWrong" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Pay("bank 2");

        Payout payout = (await Season.Read(unit => unit.Payouts.FindAsync(id, Stop)))!;
        IReadOnlyList<PayoutStep> steps = await Season.Read(unit => unit.Payouts.StepsAsync([id], Stop));

        steps.Select(step => (step.State, step.Attempt, step.Reason, payout.OpenReference(step, Season.Get<MasterKeys>()))).ShouldBe(
        [
            (PayoutState.Pending, 0, null, null),
            (PayoutState.Paid, 1, null, "bank 1"),
            (PayoutState.Returned, 1, ReturnReason.AccountWrong, null),
            (PayoutState.Paid, 2, null, "bank 2"),
        ]);
        steps.ShouldAllBe(step => step.By == Season.Sanwan.Accountant.Person);

        Task Pay(string reference) =>
            Season.Payouts.PayAsync(id, new NewReference { Reference = reference }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
    }

    private Task<IReadOnlyList<OrderId>> Found(OrderMoney money, OrderId? after = null, int limit = 10, OrderSort sort = OrderSort.Newest) =>
        Season.Read(unit => unit.Payments.OrdersAsync(Season.Sanwan.Id, money, sort, after, limit, Stop));

    private async Task<SettlementPreview> Preview() =>
        (await Season.Settlements.PreviewAsync(Season.Sanwan.Code, Season.Sanwan.Accountant, Stop)).ShouldNotBeNull();
}
