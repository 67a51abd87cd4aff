using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Lots;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>Reads growers for those who serve their village: a fixed number of statements however many there are.</summary>
public sealed class GrowersReader(IStore store, MasterKeys keys, PersonWords who, StaffNames names)
{
    private const int PageSize = 30;

    // Names are sealed, so a search opens them; a village has some hundreds.
    private const int MostSearched = 3_000;

    /// <summary>The growers of a village, or of all one may see; null for a village one may not.</summary>
    public Task<GrowersView?> List(Actor actor, GrowersQuery query, CancellationToken cancellationToken) =>
        store.ReadAsync<GrowersView?>(
            async unit =>
            {
                IReadOnlyList<Village> served = StaffVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
                Village[] chosen = [.. served.Where(village => query.Village is null || village.Codes.Any(code => code.Code == query.Village))];
                if (chosen.Length == 0) return null;

                bool searching = !string.IsNullOrWhiteSpace(query.Search);
                IReadOnlyList<Grower> growers = await unit.Growers.ListAsync(
                    chosen.Length == served.Count && actor.Is(Role.Officer) ? null : [.. chosen.Select(village => village.Id)],
                    query.After, searching ? MostSearched : PageSize + 1, cancellationToken);
                (Grower Grower, GrowerDetails? Details)[] opened = [.. growers.Select(grower => (grower, grower.Open(keys)))];
                (Grower Grower, GrowerDetails? Details)[] found = searching ? [.. opened.Where(each => each.Details is { } details && Matches(details, query.Search!))] : opened;
                (Grower Grower, GrowerDetails? Details)[] shown = [.. found.Take(PageSize)];

                Dictionary<VillageId, Village> villages = served.ToDictionary(village => village.Id);
                IReadOnlyDictionary<GrowerId, int> lots = await unit.Growers.CountLotsAsync([.. shown.Select(each => each.Grower.Id)], cancellationToken);
                return new GrowersView(
                    StaffVillages.Options(served),
                    chosen.Length == 1 ? chosen[0].Code : null,
                    [.. shown.Select(each => new GrowerCell(
                        each.Grower.Id, who.Name(each.Grower), each.Details is null ? null : Mask.Phone(each.Details.Phone), villages[each.Grower.Village].Name, lots.GetValueOrDefault(each.Grower.Id)))],
                    found.Length > PageSize ? shown[^1].Grower.Id : null);
            },
            cancellationToken);

    /// <summary>A grower with his lots, or null where there is none or one may not know.</summary>
    public async Task<GrowerView?> Find(Actor actor, GrowerId id, LotId? after, CancellationToken cancellationToken)
    {
        GrowerView? view = await store.ReadAsync<GrowerView?>(
            async unit =>
            {
                if (await unit.Growers.FindAsync(id, cancellationToken) is not { } grower) return null;
                Village village = (await unit.Villages.FindAsync(grower.Village, cancellationToken))!;
                if (!StaffVillages.MaySee(actor, village)) return null;

                GrowerDetails? details = grower.Open(keys);
                IReadOnlyList<HarvestLot> lots = await unit.Lots.ListAsync(new LotFilter { Growers = [id] }, after, PageSize + 1, cancellationToken);
                HarvestLot[] shown = [.. lots.Take(PageSize)];
                Dictionary<LotId, LotJourney> journeys =
                    (await unit.Lots.JourneysAsync([.. shown.Select(lot => lot.Id)], cancellationToken)).ToDictionary(journey => journey.Lot);
                return new GrowerView(
                    id, who.Name(grower), details, village.Name, village.Code, Entered.Of(grower.EnteredBy, grower, actor), grower.RegisteredAt,
                    [.. shown.Select(lot => new LotCell(lot, journeys[lot.Id], who.Name(grower), village.Name))],
                    lots.Count > PageSize ? shown[^1].Id : null);
            },
            cancellationToken);
        return view is null ? null : view with { Entered = view.Entered.Named(await names.Of([view.Entered.Person], cancellationToken)) };
    }

    /// <summary>The villages one may register growers in.</summary>
    public Task<IReadOnlyList<Village>> Villages(Actor actor, CancellationToken cancellationToken) =>
        store.ReadAsync(async unit => StaffVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken)), cancellationToken);

    private static bool Matches(GrowerDetails details, string search)
    {
        string wanted = search.Trim();
        return details.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            || (wanted.All(char.IsAsciiDigit) && details.Phone.EndsWith(wanted, StringComparison.Ordinal));
    }
}
