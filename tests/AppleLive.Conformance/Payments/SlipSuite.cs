using AppleLive.Conformance.Seasons;
using AppleLive.Erasures;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;

namespace AppleLive.Conformance.Payments;

/// <summary>Money that people take: what needs a second person, what is too little or too much, and the slips it came with.</summary>
public abstract class SlipSuite : StorageSuite
{
    private const long Limit = 8_000;

    private SlipDesk Slips => Season.Get<SlipDesk>();

    private Actor Accountant => Season.Sanwan.Accountant;

    /// <inheritdoc />
    protected override void Configure(AppleLiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Payments.SecondPersonAboveFen = Limit;
    }

    [Fact]
    public async Task Too_little_is_held_until_the_rest_comes_and_then_paid_whole()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 2), boxes: 2));

        (await Record(order, 2_000).ShouldBeRefused(Refusals.AmountMismatch)).Details["dueFen"].ShouldBe(5_980L);
        PaymentAnswer part = await Record(order, 2_000, asReceived: true).Answer();
        (await Record(order, 5_980, "slip 2").ShouldBeRefused(Refusals.AmountMismatch)).Details["dueFen"].ShouldBe(3_980L);
        (await Season.Records()).ShouldNotContain(record => IsCapture(record));
        (await Held()).ShouldBe(2_000);
        PaymentAnswer whole = await Record(order, 3_980, "slip 2").Answer();

        (part.State, part.AmountFen, part.HeldFen).ShouldBe(("held", new Fen(2_000), new Fen(2_000)));
        (whole.State, whole.AmountFen, whole.HeldFen).ShouldBe(("captured", new Fen(5_980), Fen.Zero));
        (await Season.File(order)).Payment!.Amount.ShouldBe(new Fen(5_980));
        (await Season.Records()).Count(record => IsCapture(record)).ShouldBe(1);
        (await Held(), await Till()).ShouldBe((0, 5_980));
        await ShouldClose(order, open: 0);
    }

    [Fact]
    public async Task Too_much_pays_the_order_and_the_rest_is_given_back()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));

        PaymentAnswer paid = await Record(order, 3_000, asReceived: true).Answer();
        (paid.State, paid.AmountFen, paid.HeldFen).ShouldBe(("captured", new Fen(2_990), new Fen(10)));
        (await Held(), await Till()).ShouldBe((10, 3_000));
        (await Open()).ShouldHaveSingleItem().HeldFen.ShouldBe(new Fen(10));

        (await GiveBack(order, 11).ShouldBeRefused(Refusals.MoreThanHeld)).Details["heldFen"].ShouldBe(10L);
        (await GiveBack(order, 10).Answer()).HeldFen.ShouldBe(Fen.Zero);
        await GiveBack(order, 1).ShouldBeRefused(Refusals.MoreThanHeld);
        (await Held(), await Till()).ShouldBe((0, 2_990));
        await ShouldClose(order, open: 0);
    }

    [Fact]
    public async Task What_comes_twice_or_for_an_order_that_is_over_is_held_to_be_given_back()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        OrderId twice = await Season.Paid(Order.Of(listing)), over = await Season.Placed(Order.Of(listing).For("13900000001"));
        await Season.Orders.CancelAsync(over, Season.Key(), Stop).Answer();

        await Record(twice, 2_990).ShouldBeRefused(Refusals.AlreadyPaid);
        await Record(over, 2_990, "slip 3").ShouldBeRefused(Refusals.NotNow);
        (await Record(twice, 2_990, asReceived: true).Answer()).State.ShouldBe("held");
        (await Record(over, 2_990, "slip 3", asReceived: true).Answer()).State.ShouldBe("held");

        (await Held(), await Till()).ShouldBe((5_980, 8_970));
        await ShouldClose(twice, open: 2);
        await GiveBack(twice, 2_990).Answer();
        await GiveBack(over, 2_990).Answer();
        await ShouldClose(twice, open: 0);
    }

    [Fact]
    public async Task What_one_village_holds_pays_an_order_whose_rest_another_takes()
    {
        ListingId ours = await Season.ListingOf(boxes: 1), theirs = await Season.ListingOf(boxes: 1, Season.Guanjiawo);
        OrderId order = await Season.Placed(Order.Of(ours).And(theirs));

        await Record(order, 1_000, asReceived: true, by: Season.Guanjiawo.Accountant).Answer();
        (await Record(order, 4_990, asReceived: true).Answer()).HeldFen.ShouldBe(new Fen(10));

        (await Till(), await Till(Season.Guanjiawo)).ShouldBe((4_990, 1_000));
        (await Held(), await Held(Season.Guanjiawo)).ShouldBe((10, 0));
        (await Season.Balance(Account.Clearing(Season.Guanjiawo.Id.Value, Season.Sanwan.Id.Value))).ShouldBe(new Fen(1_990));
        await GiveBack(order, 10, by: Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.MoreThanHeld);
        await ShouldClose(order, open: 1);
    }

    [Fact]
    public async Task An_order_that_shrank_is_paid_with_what_is_held()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 2));
        await Record(order, 3_500, asReceived: true).Answer();
        (await Use(order).ShouldBeRefused(Refusals.TooLittleHeld)).Details["dueFen"].ShouldBe(2_480L);
        await Season.Orders.AmendAsync(order, Order.To(listing, 1), Season.Officer, Season.Key(), Stop).Answer();

        PaymentAnswer paid = await Use(order).Answer();

        (paid.State, paid.AmountFen, paid.HeldFen).ShouldBe(("captured", new Fen(2_990), new Fen(510)));
        (await Season.File(order)).Payment!.OpenReference((await Season.File(order)).Order, Season.Get<MasterKeys>()).ShouldBe("slip 1");
        await Use(order).ShouldBeRefused(Refusals.AlreadyPaid);
        await ShouldClose(order, open: 1);
    }

    [Fact]
    public async Task A_large_sum_is_booked_only_when_a_second_person_confirms_it()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3));

        PaymentAnswer large = await Record(order, 8_970).Answer();
        large.State.ShouldBe("to-be-confirmed");
        (await Season.File(order)).Payment.ShouldBeNull();
        (await Till(), (await Open()).Single().WaitingFen).ShouldBe((0, new Fen(8_970)));
        await Confirm(large.Payment, Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Confirm(large.Payment, Actors.Officer("140829-03", Accountant.Person)).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Confirm(large.Payment, Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Confirm(large.Payment, Season.Sanwan.Liaison).ShouldBeRefused(Refusals.Forbidden);
        await Confirm(new PaymentId(order.Value), Season.Officer).ShouldBeRefused(Refusals.NotFound);
        (await Confirm(large.Payment, Season.Sanwan.SecondAccountant).Answer()).State.ShouldBe("captured");
        await Confirm(large.Payment, Season.Officer).ShouldBeRefused(Refusals.NotNow);

        Payment payment = (await Season.File(order)).Payment!;
        (payment.Id, payment.TakenBy, payment.TakenIn).ShouldBe((large.Payment, Accountant.Person, Season.Sanwan.Id));
        await ShouldClose(order, open: 0);
    }

    [Fact]
    public async Task The_limit_itself_needs_nobody_else()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3));

        (await Record(order, Limit, asReceived: true).Answer()).State.ShouldBe("held");
        (await Record(order, Limit + 1, "slip 2", asReceived: true).Answer()).State.ShouldBe("to-be-confirmed");
    }

    [Fact]
    public async Task A_large_sum_that_did_not_come_is_rejected_with_a_reason_and_its_slip_is_free_again()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3));
        PaymentAnswer wrong = await Record(order, 8_970).Answer();

        await Reject(wrong.Payment, Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Reject(wrong.Payment, Season.Officer, why: " ").ShouldBlame("reason", FieldRules.Required);
        (await Reject(wrong.Payment, Season.Officer).Answer()).State.ShouldBe("rejected");
        await Confirm(wrong.Payment, Season.Officer).ShouldBeRefused(Refusals.NotNow);
        PaymentAnswer right = await Record(order, 8_970).Answer();
        (await Confirm(right.Payment, Season.Officer).Answer()).State.ShouldBe("captured");

        IReadOnlyList<Slip> slips = await Season.Read(unit => unit.Slips.OfAsync(order, Stop));
        slips.Select(slip => slip.State).ShouldBe([SlipState.Rejected, SlipState.Booked]);
        slips[0].OpenWhy((await Season.File(order)).Order, Season.Get<MasterKeys>()).ShouldBe("没有到账");
        await ShouldClose(order, open: 0);
    }

    [Fact]
    public async Task What_is_confirmed_too_late_is_held_and_not_lost()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3).PaidFirst());
        PaymentAnswer large = await Record(order, 8_970).Answer();
        Season.Clock.Advance(WalletGateway.Holds);
        await Season.Orders.ExpireAsync(Stop);

        (await Confirm(large.Payment, Season.Officer).Answer()).State.ShouldBe("held");

        (await Held()).ShouldBe(8_970);
        await ShouldClose(order, open: 1);
    }

    [Fact]
    public async Task A_slip_is_used_once_by_a_village_however_its_number_is_written()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);
        OrderId first = await Season.Placed(Order.Of(listing)), second = await Season.Placed(Order.Of(listing).For("13900000001"));
        await Record(first, 2_990, "No 17a").Answer();

        Refusal why = await Record(second, 2_990, "ｎｏ１７Ａ").ShouldBeRefused(Refusals.SlipUsed);
        why.Details["number"].ShouldBe((await Season.File(first)).Order.Number);
        why.Details["amountFen"].ShouldBe(2_990L);
        (await Record(second, 2_990, "No 17b").Answer()).State.ShouldBe("captured");
    }

    [Fact]
    public async Task One_slip_for_two_orders_needs_a_second_person()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);
        OrderId first = await Season.Placed(Order.Of(listing)), second = await Season.Placed(Order.Of(listing).For("13900000001"));
        await Record(first, 2_990).Answer();

        PaymentAnswer again = await Record(second, 2_990, sameSlip: true).Answer();

        again.State.ShouldBe("to-be-confirmed");
        (await Confirm(again.Payment, Season.Officer).Answer()).State.ShouldBe("captured");
    }

    [Fact]
    public async Task Two_who_record_one_slip_at_once_do_not_both_succeed()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);
        OrderId[] orders = [await Season.Placed(Order.Of(listing)), await Season.Placed(Order.Of(listing).For("13900000001")), await Season.Placed(Order.Of(listing).For("13900000002"))];

        Outcome<PaymentAnswer>[] outcomes = await Task.WhenAll(orders.Select(order => Record(order, 2_990)));

        outcomes.OfType<Outcome<PaymentAnswer>.Accepted>().Count().ShouldBe(1);
        outcomes.OfType<Outcome<PaymentAnswer>.Refused>().ShouldAllBe(refused => refused.Why.Slug == Refusals.SlipUsed);
    }

    [Fact]
    public async Task What_is_asked_twice_under_one_key_happens_once()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 3));
        IdempotencyKey record = Season.Key(), confirm = Season.Key(), back = Season.Key();
        var input = new NewPayment { AmountFen = 9_000, Reference = "slip 1", AsReceived = true };

        PaymentAnswer large = await Season.Payments.RecordAsync(order, input, Accountant, record, Stop).Answer();
        (await Season.Payments.RecordAsync(order, input, Accountant, record, Stop).Answer()).ShouldBe(large);
        PaymentAnswer paid = await Slips.ConfirmAsync(large.Payment, Season.Officer, confirm, Stop).Answer();
        (await Slips.ConfirmAsync(large.Payment, Season.Officer, confirm, Stop).Answer()).ShouldBe(paid);
        var given = new NewDepositReturn { AmountFen = 30, Reference = "back 1" };
        DepositAnswer once = await Slips.GiveBackAsync(order, given, Accountant, back, Stop).Answer();
        (await Slips.GiveBackAsync(order, given, Accountant, back, Stop).Answer()).ShouldBe(once);

        (await Held(), await Till()).ShouldBe((0, 8_970));
    }

    [Fact]
    public async Task Held_money_keeps_a_buyer_from_being_erased_and_his_slips_go_with_him()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));
        await Record(order, 1_000, asReceived: true).Answer();
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        Season.Clock.AdvanceDays(366 * 4);
        await Erase(order).ShouldBeRefused(Refusals.StillOpen);
        await GiveBack(order, 1_000).Answer();
        Season.Clock.AdvanceDays(366 * 4);

        await Erase(order).Answer();

        AppleLive.Orders.Order erased = (await Season.File(order)).Order;
        MasterKeys keys = Season.Get<MasterKeys>();
        Slip slip = (await Season.Read(unit => unit.Slips.OfAsync(order, Stop))).Single();
        (slip.OpenReference(erased, keys), slip.Index).ShouldBe((null, null));
        (await Season.Read(unit => unit.Slips.MovesAsync(order, Stop))).ShouldAllBe(move => move.OpenReference(erased, keys) == null);
        await Record(order, 1_000, asReceived: true).ShouldBeRefused(Refusals.Erased);
        await ShouldClose(order, open: 0);
    }

    private Task<Outcome<PaymentAnswer>> Record(
        OrderId order, long fen, string slip = "slip 1", bool? asReceived = null, bool? sameSlip = null, Actor? by = null) =>
        Season.Payments.RecordAsync(
            order, new NewPayment { AmountFen = fen, Reference = slip, AsReceived = asReceived, SameSlip = sameSlip }, by ?? Accountant, Season.Key(), Stop);

    private Task<Outcome<PaymentAnswer>> Confirm(PaymentId payment, Actor by) => Slips.ConfirmAsync(payment, by, Season.Key(), Stop);

    private Task<Outcome<PaymentAnswer>> Reject(PaymentId payment, Actor by, string why = "没有到账") =>
        Slips.RejectAsync(payment, new PaymentRejection { Reason = why }, by, Season.Key(), Stop);

    private Task<Outcome<PaymentAnswer>> Use(OrderId order) => Slips.UseHeldAsync(order, Accountant, Season.Key(), Stop);

    private Task<Outcome<DepositAnswer>> GiveBack(OrderId order, long fen, Actor? by = null) =>
        Slips.GiveBackAsync(order, new NewDepositReturn { AmountFen = fen, Reference = "back 1" }, by ?? Accountant, Season.Key(), Stop);

    private Task<Outcome<OrderErased>> Erase(OrderId order) => Season.Get<ErasureDesk>().EraseOrderAsync(order, Season.Officer, Season.Key(), Stop);

    private Task<IReadOnlyList<OpenMoney>> Open() => Season.Read(unit => unit.Slips.OpenAsync(Season.Sanwan.Id, 10, Stop));

    private async Task<long> Held(TestVillage? village = null) => -(await Season.Balance(Account.Deposit((village ?? Season.Sanwan).Id.Value))).Value;

    private async Task<long> Till(TestVillage? village = null) => (await Season.Balance(Account.Cash((village ?? Season.Sanwan).Id.Value))).Value;

    private static bool IsCapture(PendingRecord record) => System.Text.Encoding.UTF8.GetString(record.Utf8).Contains("\"payment.captured\"", StringComparison.Ordinal);

    // The books agree with what happened, and so many orders are left to be looked at.
    private async Task ShouldClose(OrderId order, int open)
    {
        (await Season.Differences()).ShouldBeEmpty();
        (await Open()).Count.ShouldBe(open, $"after {order}");
    }
}
