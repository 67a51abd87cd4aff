using AppleLive.Harvests;
using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Listings;

/// <summary>A listing as it was read from its input, before its lots are known to be there.</summary>
internal sealed record ListingSheet(string Title, string Description, long BoxGrams, Fen Price, long? PerBuyerBoxes, IReadOnlyList<(LotId Lot, long Grams)> Wanted)
{
    public const long MaximumPriceFen = 10_000_000;

    public static ListingSheet Read(NewListing input, FieldCheck check)
    {
        long boxGrams = check.Number("boxGrams", input.BoxGrams, 100, 50_000);
        var sheet = new ListingSheet(
            check.Text("title", input.Title, 80),
            check.Text("description", input.Description, 10_000, required: false, multiline: true),
            boxGrams,
            new Fen(check.Number("priceFen", input.PriceFen, 1, MaximumPriceFen)),
            check.OptionalNumber("perBuyerBoxes", input.PerBuyerBoxes, 1, 9_999),
            [.. check.Many("allocations", input.Allocations, 1, 16).Select((wanted, i) => (
                check.Id<LotId>($"allocations[{i}].lot", wanted.Lot),
                check.Number($"allocations[{i}].grams", wanted.Grams, 1, HarvestIntake.MaximumGrams)))]);
        for (int i = 1; i < sheet.Wanted.Count; i++)
        {
            if (sheet.Wanted.Take(i).Any(earlier => earlier.Lot == sheet.Wanted[i].Lot)) check.Add($"allocations[{i}].lot", FieldRules.Twice);
        }

        return sheet;
    }

    /// <summary>Checks the wanted lots against what is attested and free: the allocations by lot id, or why not.</summary>
    public Outcome<IReadOnlyList<Allocation>> Allocate(IReadOnlyList<HarvestLot> lots, FieldCheck check)
    {
        for (int i = 0; i < Wanted.Count; i++)
        {
            if (lots.All(lot => lot.Id != Wanted[i].Lot)) check.Add($"allocations[{i}].lot", FieldRules.NotFound);
        }

        if (check.Failed) return check.Refusal;
        if (lots.Select(lot => lot.Village).Distinct().Count() > 1) return new Refusal(Refusals.SeveralVillages);
        foreach ((LotId id, long grams) in Wanted)
        {
            HarvestLot lot = lots.Single(known => known.Id == id);
            if (lot.State is not LotState.Attested) return new Refusal(Refusals.LotNotAttested).With("lot", id);
            if (grams > lot.AvailableGrams) return new Refusal(Refusals.MoreThanAttested).With("lot", id).With("availableGrams", lot.AvailableGrams);
        }

        Allocation[] allocations =
        [
            .. Wanted.OrderBy(wanted => wanted.Lot)
                .Select(wanted => new Allocation(wanted.Lot, lots.Single(lot => lot.Id == wanted.Lot).Grower, wanted.Grams, BoxCount.Of(wanted.Grams, BoxGrams).Boxes, 0)),
        ];
        return allocations.Any(allocation => allocation.Boxes == 0) ? new Refusal(Refusals.NoFullBox).With("boxGrams", BoxGrams) : allocations;
    }

    public static VillageId VillageOf(IReadOnlyList<HarvestLot> lots) => lots[0].Village;
}
