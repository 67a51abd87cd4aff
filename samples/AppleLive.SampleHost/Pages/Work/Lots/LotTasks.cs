using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.Storage;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>What an officer has to do about lots: check those that were registered, approve what a colleague checked.</summary>
internal sealed class LotTasks(IStringLocalizer<SiteText> text) : IWorkTasks
{
    public async Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Officer)) return [];
        IReadOnlyDictionary<string, int> all = await unit.Lots.CountAsync(new LotFilter { State = "registered" }, cancellationToken);
        IReadOnlyDictionary<string, int> others = await unit.Lots.CountAsync(new LotFilter { State = "inspected", NotInspectedBy = actor.Person }, cancellationToken);
        return
        [
            new WorkTask(text["lots.task.attest"], "/work/lots?state=registered", all.GetValueOrDefault("registered"), "apple", WorkUrgency.Soon),
            new WorkTask(text["lots.task.approve"], "/work/lots?state=inspected", others.GetValueOrDefault("inspected"), "shield", WorkUrgency.Now),
        ];
    }
}
