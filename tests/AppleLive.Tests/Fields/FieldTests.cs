using System.Collections.Immutable;

using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Shipping;
using AppleLive.Tests.Plugins;
using AppleLive.Villages;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace AppleLive.Tests.Fields;

/// <summary>What a sender has to mend, all of it at once, by the paths he wrote.</summary>
public sealed class FieldTests : IAsyncLifetime
{
    private static readonly IdempotencyKey Key = new("key");
    private static readonly Actor Anyone = new(new PersonId(Guid.CreateVersion7()), ImmutableHashSet.Create(Enum.GetValues<Role>()), ImmutableHashSet<string>.Empty);
    private readonly TestHost host = new();
    private ServiceProvider services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        services = host.WithStore().Build();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        host.Dispose();
    }

    [Fact]
    public async Task A_village_without_anything() =>
        Faults(await Get<VillageDesk>().OpenAsync(new NewVillage { Code = "14082910322" }, Stop)).ShouldBe(["name: required", "code: out-of-range (000000000000, 999999999999)"]);

    [Fact]
    public async Task A_grower_without_anything() =>
        Faults(await Get<GrowerDesk>().RegisterAsync(new NewGrower(), Anyone, Key, Stop))
            .ShouldBe(["village: required", "name: required", "consent: required", "phone: required"]);

    [Fact]
    public async Task A_grower_with_everything_wrong()
    {
        var grower = new NewGrower
        {
            Village = "140829103226",
            Name = new string('王', 51),
            Phone = "12",
            Person = "me",
            Consent = new NewConsent { At = Instant.FromUtc(2026, 9, 12, 1, 1), How = "" },
        };

        Faults(await Get<GrowerDesk>().RegisterAsync(grower, Anyone, Key, Stop)).ShouldBe(
            ["name: too-long (50)", "consent.at: in-future", "consent.how: required", "phone: phone", "person: not-found"]);
    }

    [Fact]
    public async Task A_lot_with_everything_wrong()
    {
        var lot = new NewLot
        {
            Grower = "him",
            Variety = "嘎\u202E啦",
            Standard = "GB/T 10651-2008",
            Grade = "特级",
            MinimumMm = 39,
            Grams = -5,
            HarvestedOn = new LocalDate(2026, 9, 13),
            Storage = "cellar",
            BlushPercent = 101,
            Bagging = "plastic",
            Certificate = new NewCertificate { QuantityGrams = 0, Date = new LocalDate(2025, 9, 11), Contact = "110" },
        };

        Faults(await Get<HarvestDesk>().RegisterAsync(lot, Anyone, Key, Stop)).ShouldBe(
        [
            "grams: out-of-range (1, 1000000000)", "variety: characters", "grade: unknown (优等品, 一等品, 二等品)", "minimumMm: out-of-range (40, 130)",
            "harvestedOn: in-future", "storage: unknown (fresh, cold)", "bagging: unknown (none, paper, film)", "blushPercent: out-of-range (0, 100)",
            "grower: not-found", "certificate.contact: phone", "certificate.quantityGrams: out-of-range (1, 1000000000)", "certificate.origin: required",
            "certificate.date: too-early-date (2025-09-12)", "certificate.promisor: required",
        ]);
    }

    [Fact]
    public async Task Grades_of_one_standard_are_not_grades_of_another()
    {
        var lot = new NewLot { Standard = "NY/T 1793-2009", Grade = "一等品" };

        Faults(await Get<HarvestDesk>().RegisterAsync(lot, Anyone, Key, Stop)).ShouldContain("grade: unknown (特级, 一级, 二级)");
    }

    [Fact]
    public async Task A_listing_with_everything_wrong()
    {
        string lot = Guid.CreateVersion7().ToString();
        var listing = new NewListing
        {
            BoxGrams = 99,
            PriceFen = 10_000_001,
            PerBuyerBoxes = 0,
            Allocations = [new NewAllocation { Lot = lot, Grams = 0 }, null, new NewAllocation { Lot = lot, Grams = 1 }],
        };

        Faults(await Get<ListingDesk>().DraftAsync(listing, Anyone, Key, Stop)).ShouldBe(
        [
            "boxGrams: out-of-range (100, 50000)", "title: required", "priceFen: out-of-range (1, 10000000)", "perBuyerBoxes: out-of-range (1, 9999)",
            "allocations[1]: required", "allocations[0].grams: out-of-range (1, 1000000000)", "allocations[1].lot: twice",
        ]);
    }

    [Fact]
    public async Task A_livestream_in_October() =>
        Faults(await Get<LivestreamDesk>().ScheduleAsync(
            new NewLivestream { Title = "晚了", StartsAt = new LocalDateTime(2026, 10, 15, 20, 0), EndsAt = new LocalDateTime(2026, 10, 15, 19, 0), Listings = [] }, Anyone, Key, Stop))
            .ShouldBe(["listings: count (1, 50)", "endsAt: not-after-start", "startsAt: outside-season (2026-09-01, 2026-09-30)"]);

    [Fact]
    public async Task A_checklist_half_done() =>
        Faults(await Get<LivestreamDesk>().CheckAsync(default, new NewChecklist { Content = true, Set = false }, Anyone, Key, Stop))
            .ShouldBe(["clothing: required", "set: required", "props: required"]);

    [Fact]
    public async Task An_order_with_everything_wrong()
    {
        var order = new NewOrder
        {
            Livestream = "now",
            Lines = [new NewOrderLine { Listing = "apples", Boxes = 0 }, new NewOrderLine { Boxes = 10_000 }],
            Payment = "gold",
            Buyer = new NewBuyer { Phone = "12345678901" },
            Note = new string('x', 201),
        };

        Faults(await Get<OrderDesk>().PlaceAsync(order, Key, Stop)).ShouldBe(
        [
            "payment: unknown (offline)", "buyer.name: required", "note: too-long (200)", "buyer.address: required", "buyer.phone: phone", "livestream: not-found",
            "lines[0].listing: not-found", "lines[0].boxes: out-of-range (1, 9999)", "lines[1].listing: required", "lines[1].boxes: out-of-range (1, 9999)",
        ]);
    }

    [Fact]
    public async Task An_order_has_at_most_twenty_lines()
    {
        var line = new NewOrderLine { Listing = Guid.CreateVersion7().ToString(), Boxes = 1 };

        Faults(await Get<OrderDesk>().PlaceAsync(new NewOrder { Lines = [.. Enumerable.Repeat(line, 21)] }, Key, Stop)).ShouldContain("lines: count (1, 20)");
    }

    [Fact]
    public async Task A_shipment_with_everything_wrong() =>
        Faults(await Get<ParcelDesk>().HandOverAsync(default, new NewShipment { Carrier = "donkey", TrackingNumber = "EA 1" }, Anyone, Key, Stop))
            .ShouldBe(["carrier: unknown (ems, sf, jd, deppon, zto, yto, sto, yunda, jtexpress)"]);

    [Theory]
    [InlineData("EA1")]
    [InlineData("EA 123456")]
    [InlineData("运单 123456")]
    public async Task A_tracking_number_is_letters_digits_and_hyphens(string number) =>
        Faults(await Get<ParcelDesk>().HandOverAsync(default, new NewShipment { Carrier = "ems", TrackingNumber = number }, Anyone, Key, Stop))
            .ShouldBe(["trackingNumber: characters"]);

    [Fact]
    public async Task Money_without_a_slip() =>
        Faults(await Get<PaymentDesk>().RecordAsync(default, new NewPayment { AmountFen = 0 }, Anyone, Key, Stop))
            .ShouldBe(["amountFen: out-of-range (1, 1000000000000)", "reference: required"]);

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private static IReadOnlyList<string> Faults<T>(Outcome<T> outcome)
    {
        outcome.IsRefused(out Refusal? why, out _).ShouldBeTrue();
        why!.Slug.ShouldBe(Refusals.Invalid);
        return [.. why.Fields.Select(error => $"{error.Field}: {error.Rule}" + (error.Arguments.Count > 0 ? $" ({string.Join(", ", error.Arguments.Select(Written))})" : ""))];
    }

    private static string Written(object argument) => argument is LocalDate day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : argument.ToString()!;
}
