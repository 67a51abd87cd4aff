using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using AppleLive.Storage;
using AppleLive.Villages;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Erasures;

/// <summary>Reads whose data could be erased, and whether they can.</summary>
public sealed class ErasureReader(IStore store, ErasureDesk desk, PersonWords who, IStringLocalizer<SiteText> text)
{
    /// <summary>The buyer of an order, or null where there is no such order.</summary>
    public async Task<ErasureView?> Find(OrderId id, CancellationToken cancellationToken) =>
        await desk.StandingAsync(id, cancellationToken) is { } standing
            ? await store.ReadAsync(
                async unit => new ErasureView(
                    text["erase.order", (await unit.Orders.FindAsync(id, cancellationToken))!.Order.Number], "erase.what.order", "/work/erasures", standing),
                cancellationToken)
            : null;

    /// <summary>A grower, or null where there is none.</summary>
    public async Task<ErasureView?> Find(GrowerId id, CancellationToken cancellationToken) =>
        await desk.StandingAsync(id, cancellationToken) is { } standing
            ? await store.ReadAsync(
                async unit =>
                {
                    Grower grower = (await unit.Growers.FindAsync(id, cancellationToken))!;
                    Village village = (await unit.Villages.FindAsync(grower.Village, cancellationToken))!;
                    return new ErasureView(text["erase.grower", who.Name(grower), village.Name], "erase.what.grower", $"/work/growers/{id}", standing);
                },
                cancellationToken)
            : null;

    /// <summary>The order of this number, or null.</summary>
    public Task<OrderId?> Find(string number, CancellationToken cancellationToken) =>
        store.ReadAsync(async unit => (await unit.Orders.FindByNumberAsync(number, cancellationToken))?.Order.Id, cancellationToken);
}
