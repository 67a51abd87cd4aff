using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Photos;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Growers;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>Reads lots for those who serve their village: a fixed number of statements however many there are.</summary>
public sealed class LotsReader(IStore store, MasterKeys keys, PersonWords who, LotSheets sheets, StaffNames names)
{
    private const int PageSize = 30;

    private static readonly string[] States = ["registered", "inspected", "attested", "rejected", "withdrawn"];

    /// <summary>The lots of a village, or of all one may see; null for a village one may not, and for an unknown state.</summary>
    public Task<LotsView?> List(Actor actor, LotsQuery query, CancellationToken cancellationToken) =>
        store.ReadAsync<LotsView?>(
            async unit =>
            {
                IReadOnlyList<Village> served = StaffVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
                Village[] chosen = [.. served.Where(village => query.Village is null || village.Codes.Any(code => code.Code == query.Village))];
                if (chosen.Length == 0 || (query.State is not null && !States.Contains(query.State))) return null;

                var all = new LotFilter { Villages = chosen.Length == served.Count && actor.Is(Role.Officer) ? null : [.. chosen.Select(village => village.Id)] };
                IReadOnlyDictionary<string, int> counts = await unit.Lots.CountAsync(all, cancellationToken);
                IReadOnlyList<HarvestLot> lots = await unit.Lots.ListAsync(all with { State = query.State }, query.After, PageSize + 1, cancellationToken);
                HarvestLot[] shown = [.. lots.Take(PageSize)];
                return new LotsView(
                    StaffVillages.Options(served), chosen.Length == 1 ? chosen[0].Code : null, query.State, counts,
                    await Cells(unit, shown, served, cancellationToken), lots.Count > PageSize ? shown[^1].Id : null);
            },
            cancellationToken);

    /// <summary>A lot, or null where there is none or one may not know.</summary>
    public async Task<LotView?> Find(Actor actor, LotId id, CancellationToken cancellationToken)
    {
        LotView? view = await store.ReadAsync<LotView?>(
            async unit =>
            {
                if (await unit.Lots.FindAsync(id, cancellationToken) is not { } lot) return null;
                Village village = (await unit.Villages.FindAsync(lot.Village, cancellationToken))!;
                if (!StaffVillages.MaySee(actor, village)) return null;

                Grower grower = (await unit.Growers.FindAsync(lot.Grower, cancellationToken))!;
                LotJourney journey = (await unit.Lots.JourneysAsync([id], cancellationToken))[0];
                return new LotView(
                    lot, journey, lot.OpenCertificate(grower, keys), Sheet: null, grower.Id, who.Name(grower), village.Name,
                    Entered.Of(lot.EnteredBy, grower, actor), DeedsOf(actor, lot, grower, village),
                    LotPhotosView.Of(lot, await unit.LotPhotos.OfAsync([id], cancellationToken), mayChange: true));
            },
            cancellationToken);
        if (view is null) return null;
        StaffRoll staff = await names.Of([view.Entered.Person, .. LotSheets.Signers(view.Lot)], cancellationToken);
        return view with { Sheet = sheets.Of(view.Lot, staff), Entered = view.Entered.Named(staff) };
    }

    private async Task<IReadOnlyList<LotCell>> Cells(
        IUnitOfWork unit, IReadOnlyCollection<HarvestLot> lots, IReadOnlyList<Village> served, CancellationToken cancellationToken)
    {
        Dictionary<VillageId, Village> villages = served.ToDictionary(village => village.Id);
        Dictionary<GrowerId, Grower> growers =
            (await unit.Growers.FindAllAsync([.. lots.Select(lot => lot.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
        Dictionary<LotId, LotJourney> journeys =
            (await unit.Lots.JourneysAsync([.. lots.Select(lot => lot.Id)], cancellationToken)).ToDictionary(journey => journey.Lot);
        return [.. lots.Select(lot => new LotCell(lot, journeys[lot.Id], who.Name(growers[lot.Grower]), served.Count == 1 ? null : villages[lot.Village].Name))];
    }

    private static LotDeeds DeedsOf(Actor actor, HarvestLot lot, Grower grower, Village village)
    {
        bool officer = actor.Is(Role.Officer);
        bool open = lot.State is LotState.Registered or LotState.Inspected;
        bool own = lot.State is LotState.Inspected inspected && inspected.Inspection.By == actor.Person;
        return new LotDeeds(
            Attest: officer && open,
            Approve: officer && lot.State is LotState.Inspected && !own,
            WaitsForSecond: officer && own,
            Reject: officer && open,
            Withdraw: officer && (open || lot is { State: LotState.Attested, AvailableGrams: > 0 }),
            RegisterMore: actor.Serves(Role.Liaison, village) && !grower.Secret.IsErased);
    }
}
