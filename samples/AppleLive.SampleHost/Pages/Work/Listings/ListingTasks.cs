using AppleLive.Listings;
using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.Storage;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>Listings that wait for an officer: drafts to publish, and those he paused and forgot.</summary>
internal sealed class ListingTasks(IStringLocalizer<SiteText> text) : IWorkTasks
{
    public async Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Officer)) return [];
        IReadOnlyDictionary<ListingState, long> counts = await unit.Listings.CountAsync(null, cancellationToken);
        return
        [
            new WorkTask(text["listing.task.draft"], "/work/listings?state=draft", (int)counts.GetValueOrDefault(ListingState.Draft), "edit", WorkUrgency.Soon),
            new WorkTask(text["listing.task.paused"], "/work/listings?state=paused", (int)counts.GetValueOrDefault(ListingState.Paused), "pause", WorkUrgency.Soon),
        ];
    }
}
