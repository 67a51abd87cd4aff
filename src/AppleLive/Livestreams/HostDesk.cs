using AppleLive.Listings;
using AppleLive.People;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>What the host of a livestream does while it is on air: explain, pin, put right. Officers only.</summary>
public sealed class HostDesk
{
    private readonly CommandRunner commands;
    private readonly ILiveSignals signals;

    internal HostDesk(CommandRunner commands, ILiveSignals signals) => (this.commands, this.signals) = (commands, signals);

    /// <summary>Begins the segment of a listing: it is the one explained now.</summary>
    public Task<Outcome<LivestreamAnswer>> BeginSegmentAsync(LivestreamId id, ShownListing input, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        ShowAsync(id, "segment", input, (livestream, listing) => livestream with { Segment = listing }, by, key, cancellationToken);

    /// <summary>Pins a listing where buyers see it first.</summary>
    public Task<Outcome<LivestreamAnswer>> PinAsync(LivestreamId id, ShownListing input, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        ShowAsync(id, "pin", input, (livestream, listing) => livestream with { Pinned = listing }, by, key, cancellationToken);

    /// <summary>Puts a mistake right on the spot; kept with the livestream.</summary>
    public async Task<Outcome<LivestreamAnswer>> CorrectAsync(LivestreamId id, NewCorrection input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string text = check.Text("text", input.Text, 500);
        ListingId? listing = input.Listing is null ? null : check.Id<ListingId>("listing", input.Listing);
        if (check.Failed) return check.Refusal;

        return await OnAirAsync(
            id, "correct", input,
            async (unit, livestream, now) =>
            {
                if (listing is { } named && !livestream.RunOfShow.Contains(named)) return new Refusal(Refusals.NotInLivestream).With("listing", named);
                await unit.Livestreams.AddCorrectionAsync(id, new Correction(listing, text, now) { By = by.Person }, cancellationToken);
                return new LivestreamAnswer(id, livestream.State.Name);
            },
            by, key, cancellationToken);
    }

    private async Task<Outcome<LivestreamAnswer>> ShowAsync(
        LivestreamId id, string what, ShownListing input, Func<Livestream, ListingId, Livestream> show, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        ListingId listing = check.Id<ListingId>("listing", input.Listing);
        if (check.Failed) return check.Refusal;

        return await OnAirAsync(
            id, what, input,
            async (unit, livestream, _) =>
            {
                if (!livestream.RunOfShow.Contains(listing)) return new Refusal(Refusals.NotInLivestream).With("listing", listing);
                await unit.Livestreams.SaveAsync(show(livestream, listing), cancellationToken);
                return new LivestreamAnswer(id, livestream.State.Name);
            },
            by, key, cancellationToken);
    }

    private async Task<Outcome<LivestreamAnswer>> OnAirAsync(
        LivestreamId id, string what, object input, Func<IUnitOfWork, Livestream, Instant, Task<Outcome<LivestreamAnswer>>> work,
        Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        Outcome<LivestreamAnswer> outcome = await commands.RunAsync<LivestreamAnswer>(
            by, key, $"livestream.{what}", new { livestream = id, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { } livestream) return new Refusal(Refusals.NotFound);
                return livestream.State is LivestreamState.Live
                    ? await work(unit, livestream, now)
                    : new Refusal(Refusals.NotNow).With("state", livestream.State.Name);
            },
            cancellationToken);
        if (outcome is Outcome<LivestreamAnswer>.Accepted { Replayed: false }) signals.LivestreamChanged(id);
        return outcome;
    }
}
