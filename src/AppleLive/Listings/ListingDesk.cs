using AppleLive.Harvests;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Listings;

/// <summary>Assembles listings from attested lots and takes them through their life. Officers only.</summary>
public sealed class ListingDesk
{
    private readonly CommandRunner commands;
    private readonly IdSource ids;
    private readonly ILiveSignals signals;

    internal ListingDesk(CommandRunner commands, IdSource ids, ILiveSignals signals) => (this.commands, this.ids, this.signals) = (commands, ids, signals);

    /// <summary>Assembles a listing; its apples are set aside at once. Safe to retry under the same key.</summary>
    public async Task<Outcome<ListingAnswer>> DraftAsync(NewListing input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        ListingSheet sheet = ListingSheet.Read(input, check);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<ListingAnswer>(
            by, key, "listing.draft", input,
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                IReadOnlyList<HarvestLot> lots = await unit.Lots.FindAllAsync([.. sheet.Wanted.Select(wanted => wanted.Lot)], cancellationToken);
                if (sheet.Allocate(lots, check).IsRefused(out Refusal? why, out IReadOnlyList<Allocation>? allocations)) return why;

                var listing = new Listing(
                    ids.Next<ListingId>(), ListingSheet.VillageOf(lots), sheet.Title, sheet.Description, sheet.BoxGrams, sheet.Price, sheet.PerBuyerBoxes,
                    ListingState.Draft, allocations, by.Person, now);
                foreach (Allocation allocation in allocations) await unit.Lots.AllocateAsync(allocation.Lot, allocation.Grams, cancellationToken);
                await unit.Listings.AddAsync(listing, cancellationToken);
                await unit.Listings.AddPriceAsync(listing.Id, new ListingPrice(listing.Price, by.Person, now), cancellationToken);
                return Answer(listing);
            },
            cancellationToken);
    }

    /// <summary>Shows the listing to everyone and records it publicly.</summary>
    public Task<Outcome<ListingAnswer>> PublishAsync(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ListingCommand.Publish, by, key, null, cancellationToken);

    /// <summary>Puts it on sale without a livestream.</summary>
    public Task<Outcome<ListingAnswer>> PutOnSaleAsync(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ListingCommand.PutOnSale, by, key, null, cancellationToken);

    /// <summary>Takes it off sale for a moment.</summary>
    public Task<Outcome<ListingAnswer>> PauseAsync(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ListingCommand.Pause, by, key, null, cancellationToken);

    /// <summary>Puts it back on sale.</summary>
    public Task<Outcome<ListingAnswer>> ResumeAsync(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ListingCommand.Resume, by, key, null, cancellationToken);

    /// <summary>Ends it. What was set aside and not sold is free for other listings; closing again frees what has come back since.</summary>
    public Task<Outcome<ListingAnswer>> CloseAsync(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ListingCommand.Close, by, key, null, cancellationToken);

    /// <summary>Changes the price for orders to come.</summary>
    public async Task<Outcome<ListingAnswer>> RepriceAsync(ListingId id, NewPrice input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        var price = new Fen(check.Number("priceFen", input.PriceFen, 1, ListingSheet.MaximumPriceFen));
        return check.Failed ? check.Refusal : await DecideAsync(id, ListingCommand.Reprice, by, key, price, cancellationToken);
    }

    private async Task<Outcome<ListingAnswer>> DecideAsync(
        ListingId id, ListingCommand command, Actor by, IdempotencyKey key, Fen? price, CancellationToken cancellationToken)
    {
        Outcome<ListingAnswer> outcome = await commands.RunAsync<ListingAnswer>(
            by, key, $"listing.{command}", new { listing = id, price },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Listings.FindAsync(id, cancellationToken) is not { } listing) return new Refusal(Refusals.NotFound);
                if (ListingRules.Decide(listing.State, command).IsRefused(out Refusal? why, out ListingState state)) return why;

                Listing next = listing with { State = state, Price = price ?? listing.Price };
                if (command == ListingCommand.Close) next = await ReleaseAsync(unit, next, cancellationToken);
                await unit.Listings.SaveAsync(next, cancellationToken);
                if (next.Price != listing.Price)
                    await unit.Listings.AddPriceAsync(id, new ListingPrice(next.Price, by.Person, now), cancellationToken);
                await RecordAsync(unit, listing, next, command, now, cancellationToken);
                return Answer(next);
            },
            cancellationToken);
        if (outcome is Outcome<ListingAnswer>.Accepted { Replayed: false }) signals.ListingChanged(id);
        return outcome;
    }

    private static async Task<Listing> ReleaseAsync(IUnitOfWork unit, Listing listing, CancellationToken cancellationToken)
    {
        Allocation[] kept =
        [
            .. listing.Allocations.Select(allocation =>
                allocation with { Boxes = allocation.SoldBoxes, Grams = allocation.SoldBoxes * listing.BoxGrams }),
        ];
        foreach ((Allocation before, Allocation after) in listing.Allocations.Zip(kept))
            await unit.Lots.AllocateAsync(before.Lot, after.Grams - before.Grams, cancellationToken);
        return listing with { Allocations = kept };
    }

    private static async Task RecordAsync(
        IUnitOfWork unit, Listing before, Listing after, ListingCommand command, Instant now, CancellationToken cancellationToken)
    {
        bool isPublic = before.State != ListingState.Draft;
        if (command == ListingCommand.Publish)
        {
            Village village = (await unit.Villages.FindAsync(after.Village, cancellationToken))!;
            await unit.Records.AddAsync(ListingRecords.Published(after, village.Code, now), cancellationToken);
        }
        else if (command == ListingCommand.Reprice && isPublic && after.Price != before.Price)
        {
            await unit.Records.AddAsync(ListingRecords.Repriced(after, now), cancellationToken);
        }
        else if (command == ListingCommand.Close && isPublic)
        {
            // Nothing of a draft is left to come free once it is closed, so it stays unknown when it is closed again.
            bool again = before.State == ListingState.Closed;
            if (again && after.QuotaBoxes == before.QuotaBoxes) return;

            // First what it keeps, then its end: whoever adds up the allocations of a lot sees the rest come free.
            await unit.Records.AddAsync(ListingRecords.Released(after, now), cancellationToken);
            if (!again) await unit.Records.AddAsync(ListingRecords.Closed(after, now), cancellationToken);
        }
    }

    private static ListingAnswer Answer(Listing listing) => new(
        listing.Id, listing.StateName, listing.QuotaBoxes, listing.Allocations.Sum(a => a.Grams - (a.Boxes * listing.BoxGrams)));
}
