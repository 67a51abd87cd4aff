using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Seasons;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>Reads parcels for the liaisons of the village that sends them: one moment, a fixed number of statements.</summary>
public sealed class ParcelsReader(IStore store, MasterKeys keys, PersonWords who, Season season, IClock clock)
{
    private const int PageSize = 30;

    /// <summary>So many labels are printed at once.</summary>
    private const int SheetSize = 60;

    /// <summary>The packing list, or null where the reader packs for no such village.</summary>
    public Task<PackingList?> List(Actor actor, ParcelsQuery query, CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            IReadOnlyList<Village> served = ParcelVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
            if (ParcelVillages.Choose(served, query.Village) is not { } village) return null;

            OpenParcels open = await unit.Parcels.CountOpenAsync([village.Id], cancellationToken);
            IReadOnlyList<OrderFile> files = await unit.Orders.ListOpenAsync(village.Id, query.Stage, query.After, PageSize + 1, cancellationToken);
            OrderFile[] shown = [.. files.Take(PageSize)];
            IReadOnlyList<BoxesToPack> crates =
                query.Stage == ParcelState.Pending ? await unit.Parcels.ToPackAsync(village.Id, cancellationToken) : [];
            BoxCrates boxes = await BoxCrates.Read(unit, who, village.Id, shown, crates, cancellationToken);
            return new PackingList(
                ParcelVillages.ChoiceOf(village), [.. served.Select(ParcelVillages.ChoiceOf)], open, [.. shown.Select(file => CellOf(file, village, boxes))],
                boxes.Of(crates), files.Count > PageSize ? shown[^1].Order.Id : null);
        },
        cancellationToken);

    /// <summary>A parcel, or null where there is none or the reader does not send it.</summary>
    public Task<ParcelView?> Find(Actor actor, ParcelId id, CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            if (await Sent(unit, actor, id, cancellationToken) is not (var file, var parcel, var village)) return null;
            BoxCrates boxes = await BoxCrates.Read(unit, who, village.Id, [file], [], cancellationToken);
            return new ParcelView(
                parcel, file.Order.Number, file.Order.PlacedAt, file.Order.Status is OrderStatus.Confirmed or OrderStatus.Amended or OrderStatus.Completed,
                file.Payment is not null, ParcelVillages.ChoiceOf(village), boxes.Of(file), RecipientOf(file, inFull: IsOnItsWay(parcel)));
        },
        cancellationToken);

    /// <summary>The parcels that a typed or scanned code may mean, of those the reader sends.</summary>
    public async Task<IReadOnlyList<ParcelId>> Look(Actor actor, string? typed, CancellationToken cancellationToken)
    {
        if (ParcelCode.Read(typed, season.DateOf(clock.GetCurrentInstant()).Year) is not { } code) return [];
        return await store.ReadAsync<IReadOnlyList<ParcelId>>(
            async unit =>
            {
                if (await unit.Orders.FindByNumberAsync(code.Number, cancellationToken) is not { } file) return [];
                IReadOnlyList<Village> served = ParcelVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
                return [.. served.Where(code.Means).Select(village => file.ParcelOf(village.Id)).OfType<Parcel>().Select(parcel => parcel.Id)];
            },
            cancellationToken);
    }

    /// <summary>Labels of a village's parcels that are to be packed, or packed; null where the reader packs for no such village.</summary>
    public Task<LabelSheet?> Labels(Actor actor, ParcelsQuery query, CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            IReadOnlyList<Village> served = ParcelVillages.Of(actor, await unit.Villages.ListAsync(cancellationToken));
            if (ParcelVillages.Choose(served, query.Village) is not { } village) return null;
            IReadOnlyList<OrderFile> files = await unit.Orders.ListOpenAsync(village.Id, query.Stage, query.After, SheetSize + 1, cancellationToken);
            OrderFile[] shown = [.. files.Take(SheetSize)];
            return await Sheet(unit, village, shown, files.Count > SheetSize ? shown[^1].Order.Id : null, cancellationToken);
        },
        cancellationToken);

    /// <summary>The label of one parcel; null where the reader does not send it, or it is no longer on its way.</summary>
    public Task<LabelSheet?> Label(Actor actor, ParcelId id, CancellationToken cancellationToken) => store.ReadAsync(
        async unit => await Sent(unit, actor, id, cancellationToken) is (var file, var parcel, var village) && IsOnItsWay(parcel)
            ? await Sheet(unit, village, [file], null, cancellationToken)
            : null,
        cancellationToken);

    private async Task<LabelSheet?> Sheet(IUnitOfWork unit, Village village, IReadOnlyList<OrderFile> files, OrderId? next, CancellationToken cancellationToken)
    {
        BoxCrates boxes = await BoxCrates.Read(unit, who, village.Id, files, [], cancellationToken);
        return new LabelSheet(
            ParcelVillages.ChoiceOf(village),
            [.. files.Select(file => new ParcelLabel(file.Order.Number, ParcelCode.Of(file.Order.Number, village), RecipientOf(file, inFull: true), boxes.Of(file)))], next);
    }

    private static async Task<(OrderFile File, Parcel Parcel, Village Village)?> Sent(IUnitOfWork unit, Actor actor, ParcelId id, CancellationToken cancellationToken)
    {
        if (await unit.Parcels.FindAsync(id, cancellationToken) is not { } parcel) return null;
        Village village = (await unit.Villages.FindAsync(parcel.Village, cancellationToken))!;
        if (!actor.Serves(Role.Liaison, village)) return null;
        return ((await unit.Orders.FindAsync(parcel.Order, cancellationToken))!, parcel, village);
    }

    private ParcelCell CellOf(OrderFile file, Village village, BoxCrates boxes)
    {
        Parcel parcel = file.ParcelOf(village.Id)!;
        return new ParcelCell(
            parcel.Id, file.Order.Id, file.Order.Number, file.Order.PlacedAt, boxes.Of(file), RecipientOf(file, inFull: false), parcel.Carrier, parcel.TrackingNumber);
    }

    private Recipient RecipientOf(OrderFile file, bool inFull)
    {
        if (file.Order.Buyer.Open(keys) is not { } buyer) return new Recipient(who.Erased, who.Erased, who.Erased, null);
        return inFull
            ? new Recipient(buyer.Name, buyer.Phone, AddressOf(buyer), buyer.Note.Length > 0 ? buyer.Note : null)
            : new Recipient(Mask.Name(buyer.Name), Mask.Phone(buyer.Phone), Mask.Address(buyer.Province, buyer.City), null);
    }

    // A city that is its own province is named once.
    private static string AddressOf(BuyerDetails buyer) =>
        $"{buyer.Province}{(buyer.City == buyer.Province ? "" : buyer.City)}{buyer.District}{buyer.Detail}";

    // Whoever packs and sends needs the address until the parcel is delivered, and nobody after that.
    private static bool IsOnItsWay(Parcel parcel) => parcel.State is ParcelState.Pending or ParcelState.Packed or ParcelState.HandedOver;
}
