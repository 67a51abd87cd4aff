using AppleLive.Listings;
using AppleLive.People;
using AppleLive.Seasons;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>Schedules livestreams and takes them on air. Officers only; approval by a second one.</summary>
public sealed class LivestreamDesk
{
    private readonly CommandRunner commands;
    private readonly Season season;
    private readonly IdSource ids;
    private readonly ILiveSignals signals;

    internal LivestreamDesk(CommandRunner commands, Season season, IdSource ids, ILiveSignals signals) =>
        (this.commands, this.season, this.ids, this.signals) = (commands, season, ids, signals);

    /// <summary>Announces a livestream within the season. Safe to retry under the same key.</summary>
    public async Task<Outcome<LivestreamAnswer>> ScheduleAsync(NewLivestream input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string title = check.Text("title", input.Title, 80);
        ListingId[] listings = [.. check.Many("listings", input.Listings, 1, 50).Select((id, i) => check.Id<ListingId>($"listings[{i}]", id))];
        for (int i = 1; i < listings.Length; i++)
        {
            if (listings.Take(i).Contains(listings[i])) check.Add($"listings[{i}]", FieldRules.Twice);
        }

        Interval when = ReadTime(input.StartsAt, input.EndsAt, check);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<LivestreamAnswer>(
            by, key, "livestream.schedule", input,
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                IReadOnlyList<Listing> known = await unit.Listings.FindAllAsync(listings, cancellationToken);
                for (int i = 0; i < listings.Length; i++)
                {
                    Listing? listing = known.SingleOrDefault(listing => listing.Id == listings[i]);
                    if (listing is null) check.Add($"listings[{i}]", FieldRules.NotFound);
                    else if (listing.State is ListingState.Draft or ListingState.Closed)
                        return new Refusal(Refusals.NotNow).With("listing", listing.Id).With("state", listing.StateName);
                }

                if (check.Failed) return check.Refusal;
                Outcome<LivestreamState> decision = LivestreamRules.Decide(new LivestreamState.Draft(), new LivestreamCommand.Schedule(when, by.Person, now));
                if (decision.IsRefused(out Refusal? why, out LivestreamState? scheduled)) return why;
                var livestream = new Livestream(ids.Next<LivestreamId>(), title, when, scheduled, listings);
                await unit.Livestreams.AddAsync(livestream, cancellationToken);
                await unit.Records.AddAsync(LivestreamRecords.Of("scheduled", livestream, now), cancellationToken);
                return new LivestreamAnswer(livestream.Id, livestream.State.Name);
            },
            cancellationToken);
    }

    /// <summary>Announces a postponed livestream for a new time.</summary>
    public async Task<Outcome<LivestreamAnswer>> RescheduleAsync(LivestreamId id, NewTime input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        Interval when = ReadTime(input.StartsAt, input.EndsAt, check);
        return check.Failed
            ? check.Refusal
            : await DecideAsync(id, "scheduled", input, now => new LivestreamCommand.Schedule(when, by.Person, now), by, key, cancellationToken);
    }

    /// <summary>Notes that the checklist is done: content, clothing, set and props.</summary>
    public async Task<Outcome<LivestreamAnswer>> CheckAsync(LivestreamId id, NewChecklist input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        foreach ((string point, bool? done) in new[] { ("content", input.Content), ("clothing", input.Clothing), ("set", input.Set), ("props", input.Props) })
        {
            if (done != true) check.Add(point, FieldRules.Required);
        }

        return check.Failed
            ? check.Refusal
            : await DecideAsync(id, "checked", input, now => new LivestreamCommand.Check(by.Person, now), by, key, cancellationToken);
    }

    /// <summary>Approves a checked livestream, as another person than scheduled or checked it.</summary>
    public Task<Outcome<LivestreamAnswer>> ApproveAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "approved", new { }, now => new LivestreamCommand.Approve(by.Person, now), by, key, cancellationToken);

    /// <summary>Goes on air, from 30 minutes before the announced time; its published listings go on sale.</summary>
    public Task<Outcome<LivestreamAnswer>> StartAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "started", new { }, now => new LivestreamCommand.Start(by.Person, now), by, key, cancellationToken);

    /// <summary>Goes off air. Its listings stay on sale.</summary>
    public Task<Outcome<LivestreamAnswer>> EndAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "ended", new { }, now => new LivestreamCommand.End(by.Person, now), by, key, cancellationToken);

    /// <summary>Puts an ended livestream away.</summary>
    public Task<Outcome<LivestreamAnswer>> ArchiveAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "archived", new { }, now => new LivestreamCommand.Archive(by.Person, now), by, key, cancellationToken);

    /// <summary>Postpones an announced livestream to a time not yet known.</summary>
    public Task<Outcome<LivestreamAnswer>> PostponeAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "postponed", new { }, now => new LivestreamCommand.Postpone(by.Person, now), by, key, cancellationToken);

    /// <summary>Calls a livestream off.</summary>
    public Task<Outcome<LivestreamAnswer>> CancelAsync(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, "cancelled", new { }, now => new LivestreamCommand.Cancel(by.Person, now), by, key, cancellationToken);

    private Interval ReadTime(LocalDateTime? startsAt, LocalDateTime? endsAt, FieldCheck check)
    {
        if (startsAt is null) check.Add("startsAt", FieldRules.Required);
        if (endsAt is null) check.Add("endsAt", FieldRules.Required);
        if (startsAt is not { } starts || endsAt is not { } ends) return new Interval(Instant.MinValue, Instant.MinValue);

        if (ends <= starts) check.Add("endsAt", FieldRules.NotAfterStart);
        else if (Period.Between(starts, ends, PeriodUnits.Hours).Hours >= 12) check.Add("endsAt", FieldRules.OutOfRange, starts, starts.PlusHours(12));
        if (!season.Holds(starts, starts)) check.Add("startsAt", FieldRules.OutsideSeason, season.In(starts.Year).Start, season.In(starts.Year).End);
        else if (!season.Holds(starts, ends)) check.Add("endsAt", FieldRules.OutsideSeason, season.In(starts.Year).Start, season.In(starts.Year).End);
        return check.Failed
            ? new Interval(Instant.MinValue, Instant.MinValue)
            : new Interval(starts.InZoneLeniently(season.Zone).ToInstant(), ends.InZoneLeniently(season.Zone).ToInstant());
    }

    private async Task<Outcome<LivestreamAnswer>> DecideAsync(
        LivestreamId id, string what, object input, Func<Instant, LivestreamCommand> command, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListingId> onSale = [];
        Outcome<LivestreamAnswer> outcome = await commands.RunAsync<LivestreamAnswer>(
            by, key, $"livestream.{what}", new { livestream = id, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { } livestream) return new Refusal(Refusals.NotFound);
                Outcome<LivestreamState> decision = LivestreamRules.Decide(livestream.State, command(now));
                if (decision.IsRefused(out Refusal? why, out LivestreamState? next)) return why;

                livestream = livestream with { State = next, Announced = next is LivestreamState.Scheduled s ? s.When : livestream.Announced };
                await unit.Livestreams.SaveAsync(livestream, cancellationToken);
                if (what is "scheduled" or "started" or "ended" or "cancelled")
                    await unit.Records.AddAsync(LivestreamRecords.Of(what, livestream, now), cancellationToken);
                if (next is LivestreamState.Live) onSale = await PutOnSaleAsync(unit, livestream, cancellationToken);
                return new LivestreamAnswer(id, next.Name);
            },
            cancellationToken);
        if (outcome is Outcome<LivestreamAnswer>.Accepted { Replayed: false }) Signal(id, onSale);
        return outcome;
    }

    private static async Task<IReadOnlyList<ListingId>> PutOnSaleAsync(IUnitOfWork unit, Livestream livestream, CancellationToken cancellationToken)
    {
        IReadOnlyList<Listing> listings = await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken);
        Listing[] published = [.. listings.Where(listing => listing.State == ListingState.Published)];
        foreach (Listing listing in published)
            await unit.Listings.SaveAsync(listing with { State = ListingState.OnSale }, cancellationToken);
        return [.. published.Select(listing => listing.Id)];
    }

    private void Signal(LivestreamId id, IReadOnlyList<ListingId> onSale)
    {
        signals.LivestreamChanged(id);
        foreach (ListingId listing in onSale) signals.ListingChanged(listing);
    }
}
