using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>Places orders and changes them, through the checkout lane.</summary>
public sealed class OrderDesk
{
    private readonly IStore store;
    private readonly CheckoutLane lane;
    private readonly CommandRunner commands;
    private readonly OrderIntake intake;
    private readonly MasterKeys keys;
    private readonly IdSource ids;
    private readonly Season season;
    private readonly IClock clock;
    private readonly ILiveSignals signals;

    internal OrderDesk(
        IStore store, CheckoutLane lane, CommandRunner commands, OrderIntake intake, MasterKeys keys, IdSource ids, Season season, IClock clock,
        ILiveSignals signals) =>
        (this.store, this.lane, this.commands, this.intake, this.keys, this.ids, this.season, this.clock, this.signals) =
        (store, lane, commands, intake, keys, ids, season, clock, signals);

    /// <summary>
    /// Places an order, as a guest. All of it or nothing: <c>sold-out</c>, <c>not-on-sale</c> and <c>buyer-limit</c> take no
    /// box. Safe to retry under the same key; <c>busy</c> means that nothing was tried.
    /// </summary>
    public async Task<Outcome<PlacedOrder>> PlaceAsync(NewOrder input, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        ReadOrder read = intake.Read(input, check);
        if (check.Failed) return check.Refusal;
        PlaceOrder command = Prepare(read, (commands.HashOf(CommandRunner.GuestScope, key), commands.FingerprintOf("order.place", input)));
        Outcome<PlacedOrder> outcome = await lane.SubmitAsync(command, cancellationToken);
        if (outcome is Outcome<PlacedOrder>.Accepted { Replayed: false, Value: var placed })
        {
            foreach (WantedBoxes line in read.Lines) signals.ListingChanged(line.Listing);
            if (command.During is { } live && placed.PayBy is null) signals.OrderConfirmed(live, read.Lines.Sum(line => line.Boxes));
        }

        return outcome;
    }

    /// <summary>The order with its parcels and money, or null.</summary>
    public Task<OrderFile?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Orders.FindAsync(id, cancellationToken), cancellationToken);

    /// <summary>Cancels an order for its buyer, before anything of it is packed. Its boxes go back on sale.</summary>
    public async Task<Outcome<OrderAnswer>> CancelAsync(OrderId id, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var command = new CancelOrder
        {
            Order = id,
            Refund = ids.Next<RefundId>(),
            Key = (commands.HashOf($"order:{id}", key), commands.FingerprintOf("order.cancel", new { order = id })),
        };
        Outcome<OrderAnswer> outcome = await lane.SubmitAsync(command, cancellationToken);
        if (outcome is Outcome<OrderAnswer>.Accepted { Replayed: false }) await SignalAsync([id], cancellationToken);
        return outcome;
    }

    /// <summary>
    /// Takes boxes away from an order because a lot is short or rotten: a liaison of the village that sends them, or an
    /// officer. What was paid for them is promised back.
    /// </summary>
    public async Task<Outcome<OrderAnswer>> AmendAsync(OrderId id, NewAmendment input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        IReadOnlyList<WantedBoxes> wanted = OrderIntake.Wanted(input.Lines, least: 0, check);
        if (check.Failed) return check.Refusal;
        Refusal? why = await store.ReadAsync(unit => MayAmendAsync(unit, id, wanted, by, cancellationToken), cancellationToken);
        if (why is not null) return why;

        return await lane.SubmitAsync(
            new AmendOrder
            {
                Order = id,
                Refund = ids.Next<RefundId>(),
                Kind = RefundKind.Amended,
                By = by,
                Wanted = wanted,
                Key = (commands.HashOf($"person:{by.Person}", key), commands.FingerprintOf("order.amend", new { order = id, input })),
            },
            cancellationToken);
    }

    /// <summary>Lets go of reservations whose time to pay is over; returns how many. Harmless to run on several hosts at once.</summary>
    public async Task<int> ExpireAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OrderId> overdue = await store.ReadAsync(
            unit => unit.Orders.OverdueAsync(clock.GetCurrentInstant(), 200, cancellationToken), cancellationToken);
        // All at once, so that they share commits.
        Outcome<OrderAnswer>[] outcomes = await Task.WhenAll(overdue.Select(id => lane.SubmitAsync(new ExpireOrder { Order = id }, cancellationToken)));
        OrderId[] expired = [.. outcomes.OfType<Outcome<OrderAnswer>.Accepted>().Select(accepted => accepted.Value.Order)];
        await SignalAsync(expired, cancellationToken);
        return expired.Length;
    }

    private PlaceOrder Prepare(ReadOrder read, (Digest Key, Digest Fingerprint) key)
    {
        // All that needs no stock is done here, on the caller's time: the lane only decides and writes.
        OrderId id = ids.Next<OrderId>();
        PersonalSecret secret = PersonalSecret.Create();
        return new PlaceOrder
        {
            Order = id,
            Livestream = read.Livestream,
            Lines = read.Lines,
            Gateway = read.Gateway,
            Buyer = new SealedBuyer(secret.Wrap(keys), secret.SealJson(read.Buyer, SealedBuyer.DetailsPurpose), Digest.From(keys.IndexOf(read.Phone))),
            BuyerCommitment = secret.Commit(OrderRecords.Buyer(id, read.Buyer), "buyer").Base64,
            LotsSalt = secret.Salt("lots"),
            Zone = season.Zone,
            Ids = ids,
            Key = key,
        };
    }

    private static async Task<Refusal?> MayAmendAsync(
        IUnitOfWork unit, OrderId id, IReadOnlyList<WantedBoxes> wanted, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Officer) && !by.Is(Role.Liaison)) return new Refusal(Refusals.Forbidden);
        if (await unit.Orders.FindAsync(id, cancellationToken) is null) return new Refusal(Refusals.NotFound);
        var check = new FieldCheck();
        foreach (WantedBoxes line in wanted)
        {
            // The listing says whose line it is, not the order: an amendment sent again finds the line it took away gone.
            if (await unit.Listings.FindAsync(line.Listing, cancellationToken) is not { } listing)
            {
                check.Add(line.Field, FieldRules.NotFound);
                continue;
            }

            Village village = (await unit.Villages.FindAsync(listing.Village, cancellationToken))!;
            if (!by.Is(Role.Officer) && !by.Serves(Role.Liaison, village)) return new Refusal(Refusals.Forbidden);
        }

        return check.Failed ? check.Refusal : null;
    }

    private async Task SignalAsync(IReadOnlyCollection<OrderId> moved, CancellationToken cancellationToken)
    {
        if (moved.Count == 0) return;
        IReadOnlyList<OrderFile> files = await store.ReadAsync(unit => unit.Orders.FindAllAsync(moved, cancellationToken), cancellationToken);
        foreach (ListingId listing in files.SelectMany(file => file.Order.Lines).Select(line => line.Listing).Distinct()) signals.ListingChanged(listing);
    }
}
