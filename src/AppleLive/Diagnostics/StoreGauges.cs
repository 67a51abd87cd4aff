using System.Diagnostics.Metrics;
using System.Text.Json;

using AppleLive.Listings;
using AppleLive.Storage;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.Diagnostics;

/// <summary>
/// The store's figures as meters show them: stock of listings on sale, how far the ledger is behind, what the outbox holds.
/// They are read when <see cref="RefreshAsync"/> is called, not when somebody collects them.
/// </summary>
public sealed class StoreGauges
{
    /// <summary>Listings shown at most, so that the number of series stays small.</summary>
    private const int MostListings = 200;

    private readonly IStoreWatch watch;
    private readonly IClock clock;
    private volatile StoreFigures? figures;

    internal StoreGauges(IStoreWatch watch, IClock clock, IMeterFactory? factory)
    {
        (this.watch, this.clock) = (watch, clock);
        Meter meter = AppleLiveDiagnostics.MeterOf(factory);
        meter.CreateObservableGauge("applelive.listing.available", Stock, "{box}", "Boxes left of a listing on sale; the newest 200 listings.");
        meter.CreateObservableGauge("applelive.ledger.unpublished", () => Known(known => known.Unpublished), "{record}", "Public records that no published checkpoint covers yet.");
        meter.CreateObservableGauge("applelive.ledger.lag", Lag, "s", "Age of the oldest public record that no published checkpoint covers; 0 where there is none.");
        meter.CreateObservableGauge("applelive.outbox.backlog", () => Known(known => known.OutboxBacklog), "{event}", "Events that no handler has taken yet.");
    }

    /// <summary>Reads the figures anew.</summary>
    /// <exception cref="StoreAwayException">The store cannot be read for now; the figures stay as they were.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken) => figures = await watch.FiguresAsync(MostListings, cancellationToken);

    private IEnumerable<Measurement<long>> Stock() =>
        (figures?.OnSale ?? new Dictionary<ListingId, long>()).Select(listing =>
            new Measurement<long>(listing.Value, new KeyValuePair<string, object?>("applelive.listing", listing.Key.ToString())));

    // Before the first reading there is nothing to show, not a zero.
    private IEnumerable<Measurement<long>> Known(Func<StoreFigures, long> figure) => figures is { } known ? [new Measurement<long>(figure(known))] : [];

    private IEnumerable<Measurement<double>> Lag()
    {
        if (figures is not { } known) return [];
        if (known.OldestUnpublished is not { } record) return [new Measurement<double>(0)];
        using JsonDocument json = JsonDocument.Parse(record);
        Instant at = InstantPattern.ExtendedIso.Parse(json.RootElement.GetProperty("at").GetString()!).Value;
        return [new Measurement<double>(Math.Max(0, (clock.GetCurrentInstant() - at).TotalSeconds))];
    }
}
