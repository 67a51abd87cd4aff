using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Shipping;

/// <summary>Takes parcels from the village to the buyer. Liaisons of the parcel's village only.</summary>
public sealed class ParcelDesk
{
    private readonly IStore store;
    private readonly CheckoutLane lane;
    private readonly CommandRunner commands;
    private readonly IdSource ids;
    private readonly ShippingOptions options;

    internal ParcelDesk(IStore store, CheckoutLane lane, CommandRunner commands, IdSource ids, ShippingOptions options) =>
        (this.store, this.lane, this.commands, this.ids, this.options) = (store, lane, commands, ids, options);

    /// <summary>The parcel is packed; from now on the order cannot be cancelled.</summary>
    public Task<Outcome<ParcelAnswer>> PackAsync(OrderId order, WhichParcel which, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        MoveAsync(order, which.Village, ParcelCommand.Pack, which, (parcel, _) => parcel, by, key, cancellationToken);

    /// <summary>The parcel is with the carrier.</summary>
    public async Task<Outcome<ParcelAnswer>> HandOverAsync(OrderId order, NewShipment input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string carrier = check.OneOf("carrier", input.Carrier, Carriers.Names.Keys);
        string number = check.Text("trackingNumber", input.TrackingNumber, 40);
        if (!check.Failed && (number.Length < 4 || !number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            check.Add("trackingNumber", FieldRules.Characters);
        return check.Failed
            ? check.Refusal
            : await MoveAsync(
                order, input.Village, ParcelCommand.HandOver, input, (parcel, _) => parcel with { Carrier = carrier, TrackingNumber = number },
                by, key, cancellationToken);
    }

    /// <summary>The parcel is with the buyer; his claim window opens.</summary>
    public Task<Outcome<ParcelAnswer>> DeliverAsync(OrderId order, WhichParcel which, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        MoveAsync(
            order, which.Village, ParcelCommand.Deliver, which,
            (parcel, now) => parcel with { DeliveredAt = now, ClaimUntil = now + Duration.FromHours(options.ClaimHours) },
            by, key, cancellationToken);

    /// <summary>The buyer refused the parcel at the door: that part of the order is cancelled and what was paid for it promised back.</summary>
    public Task<Outcome<OrderAnswer>> RefuseAsync(OrderId order, WhichParcel which, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DropAsync(order, which, RefundKind.Refused, by, key, cancellationToken);

    /// <summary>The carrier lost the parcel: treated as refused.</summary>
    public Task<Outcome<OrderAnswer>> LoseAsync(OrderId order, WhichParcel which, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DropAsync(order, which, RefundKind.Lost, by, key, cancellationToken);

    private Task<Outcome<ParcelAnswer>> MoveAsync(
        OrderId order, string? named, ParcelCommand command, object input, Func<Parcel, Instant, Parcel> change, Actor by, IdempotencyKey key,
        CancellationToken cancellationToken) =>
        commands.RunAsync<ParcelAnswer>(
            by, key, $"parcel.{command}", new { order, input },
            async (unit, now) =>
            {
                Outcome<(OrderFile File, Parcel Parcel)> found = await FindAsync(unit, order, named, by, cancellationToken);
                if (found.IsRefused(out Refusal? why, out (OrderFile File, Parcel Parcel) his)) return why;
                if (!OrderRules.Stands(his.File.Order.Status)) return new Refusal(Refusals.NotNow).With("state", his.File.Order.StatusName);
                if (ParcelRules.Decide(his.Parcel.State, command).IsRefused(out Refusal? stuck, out ParcelState next)) return stuck;

                Parcel parcel = change(his.Parcel, now) with { State = next };
                await unit.Parcels.SaveAsync(parcel, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent($"parcel.{parcel.StateName}", parcel.Id.Value, now), cancellationToken);
                return new ParcelAnswer(order, parcel.Id, parcel.StateName);
            },
            cancellationToken);

    private async Task<Outcome<OrderAnswer>> DropAsync(
        OrderId order, WhichParcel which, RefundKind kind, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        Outcome<(OrderFile File, Parcel Parcel)> found = await store.ReadAsync(
            unit => FindAsync(unit, order, which.Village, by, cancellationToken), cancellationToken);
        if (found.IsRefused(out Refusal? why, out (OrderFile File, Parcel Parcel) his)) return why;
        return await lane.SubmitAsync(
            new AmendOrder
            {
                Order = order,
                Refund = ids.Next<RefundId>(),
                Kind = kind,
                By = by,
                Dropped = his.Parcel.Village,
                Key = (commands.HashOf($"person:{by.Person}", key), commands.FingerprintOf($"parcel.{kind}", new { order, which })),
            },
            cancellationToken);
    }

    private static async Task<Outcome<(OrderFile File, Parcel Parcel)>> FindAsync(
        IUnitOfWork unit, OrderId order, string? named, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Liaison)) return new Refusal(Refusals.Forbidden);
        if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
        Outcome<Village> chosen = OrderVillages.Choose(await OrderVillages.OfAsync(unit, file, cancellationToken), named, by, Role.Liaison);
        return chosen is Outcome<Village>.Accepted { Value: var village } ? (file, file.ParcelOf(village.Id)!) : ((Outcome<Village>.Refused)chosen).Why;
    }
}
