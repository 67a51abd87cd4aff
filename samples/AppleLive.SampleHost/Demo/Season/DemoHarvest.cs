using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>Opens the demo's villages, registers its growers and lots, has them attested, and assembles listings.</summary>
internal sealed class DemoHarvest(VillageDesk villages, GrowerDesk growers, HarvestDesk harvests, ListingDesk listings, DemoStep step, CancellationToken cancel)
{
    private readonly List<GrowerId> _growers = [];
    private readonly Dictionary<int, LotId> _lots = [];

    public async Task OpenVillages()
    {
        foreach (DemoVillage village in DemoVillages.All)
        {
            DemoStep.Done(await villages.OpenAsync(
                new NewVillage { Code = village.Code, Name = village.Name, Codes = village.Codes, Successor = village.Successor }, cancel));
        }
    }

    public async Task RegisterGrowers(Instant consented)
    {
        foreach (DemoGrower grower in DemoData.Growers)
        {
            var input = new NewGrower
            {
                Village = grower.Village,
                Name = grower.Name,
                Phone = grower.Phone,
                Person = grower.UserName is { } user ? DemoPeople.Person(user).ToString() : null,
                Consent = new NewConsent { At = consented, How = "当面" },
            };
            _growers.Add(DemoStep.Done(await growers.RegisterAsync(input, DemoActors.Liaison(grower.Village), step.Key, cancel)).Grower);
        }
    }

    /// <summary>Registers these lots and has both officers attest them, a little less than registered: a scale in the orchard is not a scale.</summary>
    public async Task AttestLots(Range places)
    {
        (int from, int count) = places.GetOffsetAndLength(DemoData.Lots.Count);
        for (int place = from; place < from + count; place++)
        {
            LotId id = await Register(DemoData.Lots[place]);
            await Inspect(id, DemoData.Lots[place]);
            DemoStep.Done(await harvests.ApproveAsync(id, DemoActors.Officer2, step.Key, cancel));
            _lots[place] = id;
        }
    }

    /// <summary>Leaves one lot to be inspected and another to be approved, by whoever tries the demo.</summary>
    public async Task LeaveWaiting(int registered, int inspected)
    {
        await Register(DemoData.Lots[registered]);
        await Inspect(await Register(DemoData.Lots[inspected]), DemoData.Lots[inspected]);
    }

    public async Task<IReadOnlyList<ListingId>> Publish(IEnumerable<DemoListing> wanted)
    {
        var published = new List<ListingId>();
        foreach (DemoListing listing in wanted)
        {
            var input = new NewListing
            {
                Title = listing.Title,
                Description = listing.Description,
                BoxGrams = listing.BoxGrams,
                PriceFen = listing.PriceFen,
                PerBuyerBoxes = listing.PerBuyer,
                Allocations = [.. listing.Lots.Select(part => new NewAllocation { Lot = _lots[part.Lot].ToString(), Grams = part.Kilograms * 1_000 })],
            };
            ListingId id = DemoStep.Done(await listings.DraftAsync(input, DemoActors.Officer1, step.Key, cancel)).Listing;
            DemoStep.Done(await listings.PublishAsync(id, DemoActors.Officer1, step.Key, cancel));
            published.Add(id);
        }

        return published;
    }

    private async Task<LotId> Register(DemoLot lot) =>
        DemoStep.Done(await harvests.RegisterAsync(Input(lot), DemoActors.Liaison(DemoData.Growers[lot.Grower].Village), step.Key, cancel)).Lot;

    private async Task Inspect(LotId id, DemoLot lot)
    {
        var found = new NewInspection
        {
            Grams = lot.Kilograms * 980,
            Facts = new AttestedFacts { Weighed = true, IdentitySeen = true, CertificateSeen = true, BrixTenths = (int)lot.BrixTenths, Photos = 3 },
        };
        DemoStep.Done(await harvests.AttestAsync(id, found, DemoActors.Officer1, step.Key, cancel));
    }

    private NewLot Input(DemoLot lot)
    {
        DemoGrower grower = DemoData.Growers[lot.Grower];
        return new NewLot
        {
            Grower = _growers[lot.Grower].ToString(),
            Variety = lot.Variety,
            Standard = lot.Standard,
            Grade = lot.Grade,
            MinimumMm = lot.Minimum,
            Grams = lot.Kilograms * 1_000,
            HarvestedOn = lot.HarvestedOn,
            Storage = "fresh",
            Bagging = lot.Bagging,
            BlushPercent = lot.Blush,
            Striped = lot.Striped,
            Certificate = new NewCertificate
            {
                QuantityGrams = lot.Kilograms * 1_000,
                Origin = "山西省平陆县张村镇",
                Date = lot.HarvestedOn,
                Promisor = grower.Name,
                Contact = grower.Phone,
            },
        };
    }
}
