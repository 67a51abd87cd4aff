using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;

namespace AppleLive.SampleHost.Pages.Mine;

/// <summary>Reads what belongs to the grower who is signed in, whatever village he is registered in.</summary>
public sealed class MineReader(IStore store, PersonWords who)
{
    private const int PageSize = 20;

    /// <summary>His lots; null where he is not registered as a grower.</summary>
    public Task<MineView?> Read(Actor actor, LotId? after, CancellationToken cancellationToken) =>
        store.ReadAsync<MineView?>(
            async unit =>
            {
                IReadOnlyList<Grower> growers = await unit.Growers.FindByPersonAsync(actor.Person, cancellationToken);
                if (growers.Count == 0) return null;
                var own = new LotFilter { Growers = [.. growers.Select(grower => grower.Id)] };
                IReadOnlyList<HarvestLot> lots = await unit.Lots.ListAsync(own, after, PageSize + 1, cancellationToken);
                HarvestLot[] shown = [.. lots.Take(PageSize)];
                Dictionary<LotId, LotJourney> journeys =
                    (await unit.Lots.JourneysAsync([.. shown.Select(lot => lot.Id)], cancellationToken)).ToDictionary(journey => journey.Lot);
                return new MineView(
                    who.Name(growers[0]), [.. shown.Select(lot => new MyLot(lot, journeys[lot.Id]))], lots.Count > PageSize ? shown[^1].Id : null);
            },
            cancellationToken);
}
