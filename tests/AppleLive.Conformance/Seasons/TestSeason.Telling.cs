using AppleLive.Checks;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Conformance.Seasons;

/// <summary>The words in which tests tell what has happened so far. Each fails the test where the season does not allow it.</summary>
public sealed partial class TestSeason
{
    public const long BoxGrams = 2_500;
    public const long PriceFen = 2_990;

    public static NewGrower AGrower(TestVillage village) => new()
    {
        Village = village.Code,
        Name = "测试果农",
        Phone = "13800138000",
        Consent = new NewConsent { At = Opening, How = "in person" },
    };

    public static NewLot ALot(GrowerId grower, long grams) => new()
    {
        Grower = grower.ToString(),
        Variety = "嘎啦",
        Standard = "GB/T 10651-2008",
        Grade = "一等品",
        MinimumMm = 75,
        Grams = grams,
        HarvestedOn = new LocalDate(2026, 9, 9),
        Storage = "fresh",
        Certificate = new NewCertificate
        {
            QuantityGrams = grams,
            Origin = "平陆县张村镇",
            Date = new LocalDate(2026, 9, 9),
            Promisor = "测试果农",
            Contact = "13800138000",
        },
    };

    public static NewInspection AnInspection(long grams) =>
        new() { Grams = grams, Facts = new AttestedFacts { Weighed = true, IdentitySeen = true, CertificateSeen = true, BrixTenths = 138 } };

    public static NewListing AListing(params (LotId Lot, long Grams)[] allocations) => new()
    {
        Title = "张村嘎啦 75# 5 斤装",
        Description = "脆甜。",
        BoxGrams = BoxGrams,
        PriceFen = PriceFen,
        Allocations = [.. allocations.Select(each => new NewAllocation { Lot = each.Lot.ToString(), Grams = each.Grams })],
    };

    /// <summary>A livestream this afternoon.</summary>
    public NewLivestream ALivestream(params ListingId[] listings)
    {
        LocalDateTime now = Clock.GetCurrentInstant().InZone(Get<AppleLive.Seasons.Season>().Zone).LocalDateTime;
        return new() { Title = "开播", StartsAt = now.PlusMinutes(20), EndsAt = now.PlusHours(2), Listings = [.. listings.Select(listing => listing.ToString())] };
    }

    public async Task<TestGrower> GrowerIn(TestVillage village) =>
        new((await Growers.RegisterAsync(AGrower(village), village.Liaison, Key(), Stop).Answer()).Grower, village);

    public async Task<LotId> RegisteredLotOf(TestGrower grower, long grams) =>
        (await Harvests.RegisterAsync(ALot(grower.Id, grams), grower.Village.Liaison, Key(), Stop).Answer()).Lot;

    /// <summary>A lot registered, inspected and attested.</summary>
    public async Task<LotId> LotOf(TestGrower grower, long grams)
    {
        LotId lot = await RegisteredLotOf(grower, grams);
        await Harvests.AttestAsync(lot, AnInspection(grams), Officer, Key(), Stop).Answer();
        await Harvests.ApproveAsync(lot, SecondOfficer, Key(), Stop).Answer();
        return lot;
    }

    public async Task<ListingId> DraftOf(NewListing listing) => (await Listings.DraftAsync(listing, Officer, Key(), Stop).Answer()).Listing;

    /// <summary>A listing on sale.</summary>
    public async Task<ListingId> ListingOf(NewListing listing)
    {
        ListingId id = await DraftOf(listing);
        await Listings.PublishAsync(id, Officer, Key(), Stop).Answer();
        await Listings.PutOnSaleAsync(id, Officer, Key(), Stop).Answer();
        return id;
    }

    /// <summary>So many boxes of each lot, on sale.</summary>
    public Task<ListingId> ListingOf(params (LotId Lot, long Boxes)[] lots) =>
        ListingOf(AListing([.. lots.Select(each => (each.Lot, each.Boxes * BoxGrams))]));

    /// <summary>So many boxes of a new grower's lot, on sale.</summary>
    public async Task<ListingId> ListingOf(long boxes, TestVillage? village = null) =>
        await ListingOf((await LotOf(await GrowerIn(village ?? Sanwan), boxes * BoxGrams), boxes));

    /// <summary>A livestream on air.</summary>
    public async Task<LivestreamId> LivestreamOf(params ListingId[] listings)
    {
        LivestreamId livestream = (await Livestreams.ScheduleAsync(ALivestream(listings), Officer, Key(), Stop).Answer()).Livestream;
        await Livestreams.CheckAsync(livestream, new NewChecklist { Content = true, Clothing = true, Set = true, Props = true }, Officer, Key(), Stop).Answer();
        await Livestreams.ApproveAsync(livestream, SecondOfficer, Key(), Stop).Answer();
        await Livestreams.StartAsync(livestream, Officer, Key(), Stop).Answer();
        return livestream;
    }

    public Task<Outcome<PlacedOrder>> Place(NewOrder order) => Orders.PlaceAsync(order, Key(), Stop);

    public async Task<OrderId> Placed(NewOrder order) => (await Place(order).Answer()).Order;

    /// <summary>An order whose money the accountant of its (or this) village has taken.</summary>
    public async Task<OrderId> Paid(OrderId order, TestVillage? to = null)
    {
        OrderFile file = await File(order);
        await Payments.RecordAsync(order, Slip(file.Order.Total.Value, file.Order.Number), (to ?? FirstOf(file)).Accountant, Key(), Stop).Answer();
        return order;
    }

    public async Task<OrderId> Paid(NewOrder order) => await Paid(await Placed(order));

    public async Task<OrderId> Packed(OrderId order, TestVillage village)
    {
        await Parcels.PackAsync(order, ParcelOf(village), village.Liaison, Key(), Stop).Answer();
        return order;
    }

    public async Task<OrderId> Sent(OrderId order, TestVillage village)
    {
        await Packed(order, village);
        await Parcels.HandOverAsync(order, Ems(village), village.Liaison, Key(), Stop).Answer();
        return order;
    }

    /// <summary>An order whose parcel of this village is with the buyer.</summary>
    public async Task<OrderId> Delivered(OrderId order, TestVillage village)
    {
        await Sent(order, village);
        await Parcels.DeliverAsync(order, ParcelOf(village), village.Liaison, Key(), Stop).Answer();
        return order;
    }

    /// <summary>Four days later: nobody can complain any more about what is delivered by now.</summary>
    public void ClaimWindowPasses() => Clock.AdvanceDays(4);

    /// <summary>A settlement calculated by the village's accountant and approved by an officer.</summary>
    public async Task<SettlementAnswer> Settled(TestVillage village)
    {
        SettlementAnswer calculated = await Settlements.CalculateAsync(new NewSettlement { Village = village.Code }, village.Accountant, Key(), Stop).Answer();
        return await Settlements.ApproveAsync(calculated.Settlement, SecondOfficer, Key(), Stop).Answer();
    }

    /// <summary>The payout of a new settlement of the village, not sent yet.</summary>
    public async Task<PayoutId> PayoutOf(TestVillage village)
    {
        SettlementAnswer settlement = await Settled(village);
        return (await Payouts.PrepareAsync(settlement.Settlement, village.Accountant, Key(), Stop).Answer()).Payouts.Single().Payout;
    }

    public static NewPayment Slip(long fen, string number = "1") => new() { AmountFen = fen, Reference = $"slip {number}" };

    public static NewShipment Ems(TestVillage village) => new() { Carrier = "ems", TrackingNumber = "EA123456789CN", Village = village.Code };

    public static WhichParcel ParcelOf(TestVillage village) => new() { Village = village.Code };

    public async Task<OrderFile> File(OrderId order) => (await Orders.FindAsync(order, Stop)).ShouldNotBeNull();

    public async Task<Listing> Listing(ListingId listing) => (await Read(unit => unit.Listings.FindAsync(listing, Stop))).ShouldNotBeNull();

    public async Task<long> Available(ListingId listing) => (await Listing(listing)).AvailableBoxes;

    public Task<HarvestLot?> Lot(LotId lot) => Read(unit => unit.Lots.FindAsync(lot, Stop));

    public async Task<VillageTotals> Totals(TestVillage village) => (await VillageDesk.FindAsync(village.Code, Stop)).ShouldNotBeNull().Totals;

    public Task<IReadOnlyList<PendingRecord>> Records() => Read(unit => unit.Records.ListAsync(0, 100_000, Stop));

    /// <summary>What does not agree in the whole store, sentence by sentence.</summary>
    public async Task<IReadOnlyList<string>> Differences() => [.. (await Check()).Differences.Select(difference => difference.ToString())];

    public Task<CheckReport> Check() => Get<CheckDesk>().CheckAsync(Stop);

    public Task<AppleLive.Money.Fen> Balance(Account account) => Read(unit => unit.Journal.BalanceAsync(account, Stop));

    private TestVillage FirstOf(OrderFile file) => Villages.First(village => file.ParcelOf(village.Id) is not null);
}
