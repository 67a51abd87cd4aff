using AppleLive.Listings;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>Reads orders for accountants: a fixed number of statements, however long the list.</summary>
public sealed class OrdersReader(IStore store, MasterKeys keys, PersonWords who, StaffNames names)
{
    private const int PageSize = 30;
    private const int MostCounted = 100;
    private const int MostExported = 10_000;

    /// <summary>A page of a village's orders; null where the village is not his, or he has none.</summary>
    public Task<OrdersView?> List(Actor by, string? village, OrderMoney money, OrderSort sort, OrderId? after, CancellationToken cancellationToken) => store.ReadAsync<OrdersView?>(
        async unit =>
        {
            IReadOnlyList<Village> his = AccountantVillages.Of(by, await unit.Villages.ListAsync(cancellationToken));
            if (Chosen(his, village) is not { } chosen) return null;
            IReadOnlyList<OrderId> ids = await unit.Payments.OrdersAsync(chosen.Id, money, sort, after, PageSize + 1, cancellationToken);
            OrderId[] shown = [.. ids.Take(PageSize)];
            var files = (await unit.Orders.FindAllAsync(shown, cancellationToken)).ToDictionary(file => file.Order.Id);
            return new OrdersView(
                AccountantVillages.Options(his), chosen.Code, [.. shown.Select(id => RowOf(files[id]))], ids.Count > PageSize ? shown[^1] : null)
            {
                Awaited = await unit.Payments.CountAsync(chosen.Id, OrderMoney.Awaited, MostCounted, cancellationToken),
                RefundDue = await unit.Payments.CountAsync(chosen.Id, OrderMoney.RefundDue, MostCounted, cancellationToken),
            };
        },
        cancellationToken);

    /// <summary>All of a village's orders that stand so, up to ten thousand; null where the village is not his.</summary>
    public Task<IReadOnlyList<OrderRow>?> All(Actor by, string? village, OrderMoney money, OrderSort sort, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<OrderRow>?>(
            async unit =>
            {
                if (Chosen(AccountantVillages.Of(by, await unit.Villages.ListAsync(cancellationToken)), village) is not { } chosen) return null;
                IReadOnlyList<OrderId> ids = await unit.Payments.OrdersAsync(chosen.Id, money, sort, null, MostExported, cancellationToken);
                var rows = new List<OrderRow>(ids.Count);
                foreach (OrderId[] some in ids.Chunk(500))
                {
                    var files = (await unit.Orders.FindAllAsync(some, cancellationToken)).ToDictionary(file => file.Order.Id);
                    rows.AddRange(some.Select(id => RowOf(files[id])));
                }

                return rows;
            },
            cancellationToken);

    /// <summary>The order of this number, where one of his villages sends something for it.</summary>
    public Task<OrderId?> Find(Actor by, string number, CancellationToken cancellationToken) => store.ReadAsync<OrderId?>(
        async unit =>
        {
            if (await unit.Payments.FindNumberAsync(number, cancellationToken) is not { } id) return null;
            OrderFile file = (await unit.Orders.FindAsync(id, cancellationToken))!;
            return Of(by, file, await unit.Villages.ListAsync(cancellationToken)).Count > 0 ? id : null;
        },
        cancellationToken);

    /// <summary>One order; null where none of its villages is his.</summary>
    public async Task<OrderView?> Read(Actor by, OrderId id, CancellationToken cancellationToken)
    {
        var found = await store.ReadAsync(
            async unit =>
            {
                if (await unit.Orders.FindAsync(id, cancellationToken) is not { } file) return default;
                IReadOnlyList<Village> villages = await unit.Villages.ListAsync(cancellationToken);
                if (Of(by, file, villages).Count == 0) return default;
                IReadOnlyList<Listing> listings = await unit.Listings.FindAllAsync([.. file.Order.Lines.Select(line => line.Listing).Distinct()], cancellationToken);
                IReadOnlyList<Slip> slips = await unit.Slips.OfAsync(id, cancellationToken);
                return (
                    File: file, Villages: villages, Listings: listings, Slips: slips, Moves: await unit.Slips.MovesAsync(id, cancellationToken),
                    Strays: await unit.OnlinePayments.StraysOfAsync(id, cancellationToken));
            },
            cancellationToken);
        if (found.File is null) return null;
        (OrderFile order, IReadOnlyList<Village> all, IReadOnlyList<Listing> sold, IReadOnlyList<Slip> came, IReadOnlyList<DepositMove> moves, IReadOnlyList<StrayMoney> strays) = found;
        StaffRoll staff = await names.Of([order.Payment?.TakenBy, .. came.Select(slip => (PersonId?)slip.RecordedBy), .. order.Refunds.Select(refund => refund.HandedOverBy)], cancellationToken);
        long held = moves.Sum(move => move.Amount.Value);
        OrderView view = ViewOf(order, all.ToDictionary(village => village.Id), sold.ToDictionary(listing => listing.Id), staff);
        return view with
        {
            DueFen = view.DueFen is { } due ? Math.Max(0, due - held) : null,
            HeldFen = held,
            HeldHereFen = moves.ToLookup(move => move.Village).Where(village => all.Any(each => each.Id == village.Key && by.Serves(Role.Accountant, each)))
                .Select(village => village.Sum(move => move.Amount.Value)).DefaultIfEmpty().Max(),
            Slips =
            [
                .. came.Select(slip => new SlipView(
                    slip.Id.ToString(), slip.State, slip.Amount.Value, slip.RecordedAt, who.Said(slip.OpenReference(order.Order, keys)), staff[slip.RecordedBy],
                    slip.RecordedBy == by.Person, slip.JudgedAt, slip.OpenWhy(order.Order, keys))),
            ],
            Strays = [.. strays.Where(stray => stray.Why != StrayReason.RefundReturned).Select(stray => (stray.FoundAt, stray.Amount.Value, (string?)stray.Capture))],
            GivenBack =
            [
                .. moves.Where(move => move.Kind == DepositKind.Returned)
                    .Select(move => (move.At, -move.Amount.Value, move.OpenReference(order.Order, keys))),
            ],
        };
    }

    private OrderView ViewOf(OrderFile file, Dictionary<VillageId, Village> villages, Dictionary<ListingId, Listing> listings, StaffRoll staff)
    {
        Order order = file.Order;
        BuyerDetails? buyer = order.Buyer.Open(keys);
        bool open = order.Status is OrderStatus.Reserved or OrderStatus.Confirmed or OrderStatus.Amended;
        return new OrderView(order.Id.ToString(), order.Number, order.PlacedAt, MoneyStandings.Of(file), who.MaskedName(order), buyer is null ? null : Mask.Phone(buyer.Phone))
        {
            Lines = [.. order.Lines.Select(line => new OrderLineView(listings[line.Listing].Title, villages[line.Village].Name, line.Price.Value, line.Boxes, line.Amount.Value))],
            ShippingFen = order.Shipping.Value,
            TotalFen = order.Total.Value,
            DueFen = file.Payment is null && open ? order.Total.Value : null,
            Payment = file.Payment is not { } payment ? null : new PaymentView(
                payment.Id.ToString(), payment.Amount.Value, payment.CapturedAt, who.Said(payment.OpenReference(order, keys)),
                staff.Of(payment.TakenBy)),
            RefundableFen = buyer is null ? 0 : file.Refundable.Value,
            Refunds = [.. file.Refunds.Select(refund => new RefundView(refund.Id.ToString(), refund.Kind, refund.State, refund.Amount.Value, refund.RequestedAt, refund.SucceededAt, refund.OpenReason(order, keys), staff.Of(refund.HandedOverBy)) { Provider = refund.Provider })],
            Villages = AccountantVillages.Options(file.Parcels.Select(parcel => villages[parcel.Village])),
        };
    }

    private OrderRow RowOf(OrderFile file) => new(
        file.Order.Id.ToString(), file.Order.Number, file.Order.PlacedAt, who.MaskedName(file.Order), file.Order.Lines.Sum(line => line.Boxes),
        file.Order.Total.Value, file.Refunds.Where(refund => refund.State != RefundState.Failed).Sum(refund => refund.Amount.Value), MoneyStandings.Of(file))
    {
        Reference = file.Payment?.OpenReference(file.Order, keys),
    };

    private static Village? Chosen(IReadOnlyList<Village> his, string? village) =>
        village is null ? (his.Count > 0 ? his[0] : null) : his.FirstOrDefault(each => each.Code == village);

    private static IReadOnlyList<Village> Of(Actor by, OrderFile file, IReadOnlyList<Village> villages) =>
        [.. AccountantVillages.Of(by, villages).Where(village => file.ParcelOf(village.Id) is not null)];
}
