using AppleLive.Claims;
using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Transparency;

namespace AppleLive.Conformance.Invariants;

/// <summary>
/// Plays the steps of a random season. Most are aimed at something they may be done to; every ninth at anything, by anyone,
/// and then a refusal must do nothing. Beside the store it keeps one count of its own: the boxes that are not for sale any more.
/// </summary>
public sealed class RandomSeason(TestSeason season)
{
    private readonly List<LotId> lots = [];
    private readonly List<ListingId> listings = [];
    private readonly List<OrderId> orders = [];
    private readonly List<(ClaimId Id, TestVillage Village)> claims = [];
    private readonly Dictionary<ClaimId, OrderId> claimed = [];
    private readonly List<(SettlementId Id, TestVillage Village)> settlements = [];
    private readonly List<(PayoutId Id, TestVillage Village)> payouts = [];
    private readonly List<TestGrower> growers = [];
    private readonly Dictionary<(ListingId, LotId), long> taken = [];
    private readonly RandomSlips slips = new(season);

    public TestSeason Season => season;

    public IReadOnlyList<LotId> Lots => lots;

    public IReadOnlyList<ListingId> Listings => listings;

    public IReadOnlyList<OrderId> Orders => orders;

    public IEnumerable<SettlementId> Settlements => settlements.Select(settlement => settlement.Id);

    public IReadOnlyList<TestGrower> Growers => growers;

    /// <summary>The boxes sold, reserved or gone bad, by listing and lot.</summary>
    public IReadOnlyDictionary<(ListingId Listing, LotId Lot), long> Taken => taken;

    public int Accepted { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestVillage[] Villages => [season.Sanwan, season.Guanjiawo, season.Houwan];

    /// <summary>Two growers in each of two villages and one in the third, with something on sale.</summary>
    public async Task Begin()
    {
        foreach (TestVillage village in new[] { season.Sanwan, season.Sanwan, season.Guanjiawo, season.Guanjiawo, season.Houwan })
        {
            TestGrower grower = await season.GrowerIn(village);
            growers.Add(grower);
            lots.Add(await season.LotOf(grower, 60_000));
        }

        listings.Add(await season.ListingOf((lots[0], 8), (lots[1], 14)));
        listings.Add(await season.ListingOf((lots[2], 7), (lots[3], 12)));
        listings.Add(await season.ListingOf(TestSeason.AListing((lots[4], 46_000)) with { BoxGrams = 3_000, PriceFen = 3_501, PerBuyerBoxes = 8 }));
    }

    public async Task Play(IEnumerable<Step> steps)
    {
        foreach (Step step in steps) await Play(step);
    }

    private Task Play(Step step) => step.Deed switch
    {
        Deed.RegisterLot => RegisterLotAsync(step, growers[step.Which % growers.Count]),
        Deed.Attest => Check(step, "registered", lot => season.Harvests.AttestAsync(lot, TestSeason.AnInspection(9_000 + (step.Much * 50)), Officer(step), Key(), Stop)),
        Deed.ApproveLot => Check(step, "inspected", lot => season.Harvests.ApproveAsync(lot, Officer(step), Key(), Stop)),
        Deed.WithdrawLot => Do(season.Harvests.WithdrawAsync(Any(lots, step), Officer(step), Key(), Stop)),
        Deed.Draft => Do(season.Listings.DraftAsync(Listing(step), Officer(step), Key(), Stop), answer => listings.Add(answer.Listing)),
        Deed.Publish => Do(season.Listings.PublishAsync(Recent(listings, step), Officer(step), Key(), Stop)),
        Deed.PutOnSale => Do(season.Listings.PutOnSaleAsync(Recent(listings, step), Officer(step), Key(), Stop)),
        Deed.Pause => Do(season.Listings.PauseAsync(Any(listings, step), Officer(step), Key(), Stop)),
        Deed.Resume => Do(season.Listings.ResumeAsync(Any(listings, step), Officer(step), Key(), Stop)),
        Deed.Reprice => Do(season.Listings.RepriceAsync(Any(listings, step), new NewPrice { PriceFen = 2_000 + step.Much }, Officer(step), Key(), Stop)),
        Deed.CloseListing => Do(season.Listings.CloseAsync(Any(listings, step), Officer(step), Key(), Stop)),
        Deed.Order => PlaceAsync(Order(step)),
        Deed.Reserve => PlaceAsync(Order(step).PaidFirst()),
        Deed.CancelOrder => CancelAsync(Any(orders, step)),
        Deed.Expire => ExpireAsync(),
        Deed.Amend => AmendAsync(step),
        Deed.Pay => PayAsync(step),
        Deed.PayOtherwise => Count(async () => await slips.PayOtherwise(step, await Files())),
        Deed.ConfirmSlip => Count(() => slips.Judge(step, confirms: true)),
        Deed.RejectSlip => Count(() => slips.Judge(step, confirms: false)),
        Deed.UseHeld => Count(() => slips.UseHeld(step)),
        Deed.GiveHeldBack => Count(() => slips.GiveHeldBack(step)),
        Deed.Pack => Send(step, ParcelState.Pending, (order, village) => Do(season.Parcels.PackAsync(order, TestSeason.ParcelOf(village), village.Liaison, Key(), Stop))),
        Deed.HandOver => Send(step, ParcelState.Packed, (order, village) => Do(season.Parcels.HandOverAsync(order, TestSeason.Ems(village), village.Liaison, Key(), Stop))),
        Deed.Deliver => Send(step, ParcelState.HandedOver, (order, village) => Do(season.Parcels.DeliverAsync(order, TestSeason.ParcelOf(village), village.Liaison, Key(), Stop))),
        Deed.Refuse => Send(step, ParcelState.HandedOver, (order, village) => Do(season.Parcels.RefuseAsync(order, TestSeason.ParcelOf(village), village.Liaison, Key(), Stop))),
        Deed.Lose => Send(step, ParcelState.HandedOver, (order, village) => Do(season.Parcels.LoseAsync(order, TestSeason.ParcelOf(village), village.Liaison, Key(), Stop))),
        Deed.Refund => Send(step, ParcelState.Delivered, (order, village) => Do(season.Refunds.RefundAsync(order, Refund(step), village.Accountant, Key(), Stop))),
        Deed.PayRefund => PayRefundAsync(step),
        Deed.OpenClaim => Send(step, ParcelState.Delivered, (order, village) =>
            Do(season.Claims.OpenAsync(order, new NewClaim { Text = "坏果", Village = village.Code }, Key(), Stop), answer => Claim(answer.Claim, village, order))),
        Deed.Escalate => With(claims, step, (claim, village) => season.Claims.EscalateAsync(claim, Tier(step, village), Key(), Stop)),
        Deed.Agree => With(claims, step, (claim, village) => season.Claims.AgreeAsync(claim, new NewAgreement { AmountFen = 1 + (step.Much * 37) }, Tier(step, village), Key(), Stop)),
        Deed.Reject => With(claims, step, (claim, village) => season.Claims.RejectAsync(claim, new NewReply { Text = "不是坏果" }, Tier(step, village), Key(), Stop)),
        Deed.TakeBack => With(claims, step, (claim, _) => season.Claims.WithdrawAsync(claimed[claim], claim, Key(), Stop)),
        Deed.Calculate => Do(season.Settlements.CalculateAsync(new NewSettlement { Village = Village(step).Code }, Village(step).Accountant, Key(), Stop), answer => settlements.Add((answer.Settlement, Village(step)))),
        Deed.ApproveSettlement => With(settlements, step, (settlement, village) => season.Settlements.ApproveAsync(settlement, Approver(step, village), Key(), Stop)),
        Deed.PreparePayout => With(
            settlements, step, (settlement, village) => season.Payouts.PrepareAsync(settlement, village.Accountant, Key(), Stop),
            (answer, village) => payouts.AddRange(answer.Payouts.Select(each => (each.Payout, village)).Except(payouts))),
        Deed.PayOut => With(payouts, step, (payout, village) => season.Payouts.PayAsync(payout, new NewReference { Reference = $"bank {step.Much}" }, village.Accountant, Key(), Stop)),
        Deed.ReturnPayout => With(payouts, step, (payout, village) => season.Payouts.ReturnAsync(payout, village.Accountant, Key(), Stop)),
        Deed.Acknowledge => With(payouts, step, (payout, village) => season.Payouts.AcknowledgeAsync(payout, village.Accountant, Key(), Stop)),
        Deed.Integrate => season.Get<Integrator>().IntegrateAsync(Stop),
        Deed.HoursPass => Pass(step.Much % 12),
        Deed.DaysPass => Pass(72),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Deed, "Nobody knows how this is done."),
    };

    private async Task Do<T>(Task<Outcome<T>> command, Action<T>? then = null)
    {
        if ((await command).IsRefused(out _, out T? answer)) return;
        Accepted++;
        then?.Invoke(answer);
    }

    private async Task Count(Func<Task<bool>> done)
    {
        if (await done()) Accepted++;
    }

    private async Task PlaceAsync(NewOrder order)
    {
        if ((await season.Place(order)).IsRefused(out _, out PlacedOrder? placed)) return;
        Accepted++;
        orders.Add(placed.Order);
        await Take(placed.Order, 1);
    }

    private async Task CancelAsync(OrderId order)
    {
        if ((await season.Orders.CancelAsync(order, Key(), Stop)).IsRefused(out _, out _)) return;
        Accepted++;
        await Take(order, -1);
    }

    private async Task ExpireAsync()
    {
        OrderFile[] reserved = [.. (await Files()).Where(file => file.Order.Status == OrderStatus.Reserved)];
        await season.Orders.ExpireAsync(Stop);
        foreach (OrderFile file in reserved)
        {
            if ((await season.File(file.Order.Id)).Order.Status == OrderStatus.Expired) await Take(file.Order.Id, -1);
        }
    }

    // What is amended away or refused stays taken: only what goes back on sale is counted back.
    private async Task Take(OrderId order, long sign)
    {
        foreach (OrderLine line in (await season.File(order)).Order.Lines)
        {
            foreach (BoxFill fill in line.Fills) taken[(line.Listing, fill.Lot)] = taken.GetValueOrDefault((line.Listing, fill.Lot)) + (sign * fill.Boxes);
        }
    }

    private Task RegisterLotAsync(Step step, TestGrower grower)
    {
        Actor liaison = IsWild(step) ? Village(step).Liaison : grower.Village.Liaison;
        return Do(season.Harvests.RegisterAsync(TestSeason.ALot(grower.Id, 11_000 + (step.Much * 100)), liaison, Key(), Stop), answer => lots.Add(answer.Lot));
    }

    private async Task Check(Step step, string state, Func<LotId, Task<Outcome<LotAnswer>>> how)
    {
        HarvestLot[] standing = [.. (await season.Read(unit => unit.Lots.FindAllAsync([.. lots], Stop))).Where(lot => IsWild(step) || lot.State.Name == state)];
        if (standing.Length > 0) await Do(how(standing[step.Which % standing.Length].Id));
    }

    // To a parcel in this state where there is one, by its own village.
    private async Task Send(Step step, ParcelState state, Func<OrderId, TestVillage, Task> how)
    {
        var parcels = (await Files()).SelectMany(file => file.Parcels).Where(parcel => IsWild(step) || parcel.State == state).ToList();
        if (parcels.Count == 0) return;
        Parcel parcel = parcels[step.Which % parcels.Count];
        await how(parcel.Order, IsWild(step) ? Village(step) : Villages.Single(village => village.Id == parcel.Village));
    }

    private async Task With<TId, T>(
        List<(TId Id, TestVillage Village)> things, Step step, Func<TId, TestVillage, Task<Outcome<T>>> how, Action<T, TestVillage>? then = null)
    {
        if (things.Count == 0) return;
        (TId id, TestVillage village) = things[^(1 + (step.Which % Math.Min(3, things.Count)))];
        await Do(how(id, IsWild(step) ? Village(step) : village), answer => then?.Invoke(answer, village));
    }

    private async Task AmendAsync(Step step)
    {
        OrderFile[] files = [.. (await Files()).Where(file => IsWild(step) || file.Parcels.All(parcel => parcel.State is ParcelState.Pending))];
        if (files.Length == 0) return;
        OrderFile file = files[step.Which % files.Length];
        OrderLine line = file.Order.Lines[step.Who % file.Order.Lines.Count];
        await Do(season.Orders.AmendAsync(file.Order.Id, Conformance.Order.To(line.Listing, step.Much % (line.Boxes + 1)), Officer(step), Key(), Stop));
    }

    private async Task PayAsync(Step step)
    {
        OrderFile[] files = [.. (await Files()).Where(file => IsWild(step) || file.Payment is null)];
        if (files.Length == 0) return;
        OrderFile file = files[step.Which % files.Length];
        TestVillage[] villages = [.. Villages.Where(village => IsWild(step) || file.ParcelOf(village.Id) is not null)];
        long wrong = step.Much == 1 ? 1 : 0;
        await Do(season.Payments.RecordAsync(file.Order.Id, TestSeason.Slip(file.Order.Total.Value + wrong, slips.Number(step)), villages[step.Who % villages.Length].Accountant, Key(), Stop));
    }

    private async Task PayRefundAsync(Step step)
    {
        var promised = (await Files())
            .SelectMany(file => file.Refunds, (file, refund) => (File: file, Refund: refund))
            .Where(each => IsWild(step) || each.Refund.State == RefundState.Requested)
            .ToList();
        if (promised.Count == 0) return;
        (OrderFile of, Refund refund) = promised[step.Which % promised.Count];
        TestVillage payer = IsWild(step) ? Village(step) : Villages.First(village => of.ParcelOf(village.Id) is not null);
        await Do(season.Refunds.PayAsync(refund.Id, payer.Accountant, Key(), Stop));
    }

    private void Claim(ClaimId claim, TestVillage village, OrderId order)
    {
        claims.Add((claim, village));
        claimed.Add(claim, order);
    }

    private Task Pass(int hours)
    {
        season.Clock.AdvanceHours(hours);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<OrderFile>> Files() => orders.Count == 0 ? [] : await season.Read(unit => unit.Orders.FindAllAsync([.. orders], Stop));

    private NewListing Listing(Step step) => step.Much % 2 == 0
        ? TestSeason.AListing((Recent(lots, step), 2_500 + (step.Much * 150)))
        : TestSeason.AListing((Any(lots, step), 2_500 + (step.Much * 150)), (Any(lots, step with { Which = step.Which + 1 }), 5_100));

    private NewOrder Order(Step step)
    {
        NewOrder order = Conformance.Order.Of(Any(listings, step), 1 + (step.Much % 3)).For($"1390000000{step.Who % 3}");
        return step.Much % 4 == 0 ? order.And(Any(listings, step with { Which = step.Which + 1 })) : order;
    }

    private static NewRefund Refund(Step step) => new() { AmountFen = 1 + (step.Much * 53), Reason = "bruised" };

    private static bool IsWild(Step step) => step.Much % 9 == 0;

    private static T Any<T>(IReadOnlyList<T> things, Step step)
        where T : struct => things.Count == 0 ? default : things[step.Which % things.Count];

    private static T Recent<T>(IReadOnlyList<T> things, Step step)
        where T : struct => things[^(1 + (step.Which % Math.Min(3, things.Count)))];

    private TestVillage Village(Step step) => Villages[step.Who % 3];

    private Actor Officer(Step step) => step.Who % 2 == 0 ? season.Officer : season.SecondOfficer;

    private Actor Approver(Step step, TestVillage village) => step.Much % 3 == 0 ? village.SecondAccountant : Officer(step);

    private Actor Tier(Step step, TestVillage village) => step.Who % 2 == 0 ? village.Liaison : season.Officer;

    private IdempotencyKey Key() => season.Key();
}
