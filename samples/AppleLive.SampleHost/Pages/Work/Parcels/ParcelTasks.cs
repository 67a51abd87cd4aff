using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.Shipping;
using AppleLive.Storage;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>What a liaison has to do about parcels: pack those that were ordered, hand over those that are packed.</summary>
internal sealed class ParcelTasks(IStringLocalizer<SiteText> text) : IWorkTasks
{
    public async Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Liaison)) return [];
        var villages = ParcelVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
        OpenParcels open = await unit.Parcels.CountOpenAsync([.. villages.Select(village => village.Id)], cancellationToken);
        return
        [
            new WorkTask(text["parcel.task.pack"], "/work/parcels", open.ToPack, "box", WorkUrgency.Now),
            new WorkTask(text["parcel.task.hand-over"], "/work/parcels?stage=packed", open.Packed, "truck", WorkUrgency.Soon),
        ];
    }
}
