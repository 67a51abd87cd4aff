using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

using AppleLive.Conformance.Seasons;
using AppleLive.Diagnostics;
using AppleLive.Listings;
using AppleLive.Plugins;
using AppleLive.Transparency;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>What an operator sees of a sale: figures and spans, and nobody's name in them.</summary>
public abstract class DiagnosticsSuite : StorageSuite
{
    private Meters Meters => (Meters)Season.Get<IMeterFactory>();

    /// <summary>Adds the engine's storage as it is.</summary>
    protected abstract void UseEngine(IAppleLiveBuilder live, string folder);

    protected sealed override void UseStorage(IAppleLiveBuilder live, string folder)
    {
        UseEngine(live, folder);
        live.Services.AddSingleton<IMeterFactory>(_ => new Meters());
    }

    [Fact]
    public async Task What_the_lane_did_is_counted_once_it_is_on_disk()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        await Season.Placed(Order.Of(listing, boxes: 3));
        await Season.Placed(Order.Of(listing, boxes: 2));
        await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.SoldOut);

        Meters.Sum("applelive.orders.placed").ShouldBe(2);
        Meters.Sum("applelive.boxes.placed").ShouldBe(5);
        Meters.Sum("applelive.checkout.refusals", "applelive.command=place", "applelive.refusal=sold-out").ShouldBe(1);
        Meters.Sum("applelive.checkout.batch.size", "applelive.outcome=committed").ShouldBe(2);
        Meters.Sum("applelive.checkout.batch.size", "applelive.outcome=nothing").ShouldBe(1);
        Meters.Sum("applelive.checkout.commit.duration").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_command_that_breaks_and_one_that_is_turned_away_are_counted_as_such()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        await Should.ThrowAsync<InvalidTimeZoneException>(Season.Place(Order.Of(listing) with { Payment = BrokenGateway.GatewayName }));
        await Season.Get<AppleLive.Orders.CheckoutLane>().DrainAsync(Stop);
        await Season.Place(Order.Of(listing)).ShouldBeRefused(Refusals.Busy);

        Meters.Sum("applelive.checkout.failures", "applelive.command=place").ShouldBe(1);
        Meters.Sum("applelive.checkout.refusals", "applelive.command=place", "applelive.refusal=busy").ShouldBe(1);
    }

    [Fact]
    public async Task Stock_ledger_and_outbox_are_shown_as_they_were_read_last()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        StoreGauges gauges = Season.Get<StoreGauges>();
        Meters.Ask("applelive.listing.available").ShouldBeEmpty();
        await Season.Placed(Order.Of(listing, boxes: 2));
        await gauges.RefreshAsync(Stop);
        Season.Clock.Advance(Duration.FromSeconds(7));

        Measured stock = Meters.Ask("applelive.listing.available").ShouldHaveSingleItem();
        (stock.Value, stock.Tags.Single().Value).ShouldBe((3d, listing.ToString()));
        Meters.Ask("applelive.ledger.unpublished").Single().Value.ShouldBe((await Season.Records()).Count);
        Meters.Ask("applelive.ledger.lag").Single().Value.ShouldBe(7);
        Meters.Ask("applelive.outbox.backlog").Single().Value.ShouldBeGreaterThan(0);
        Meters.Ask("applelive.checkout.queue.length").Single().Value.ShouldBe(0);
    }

    [Fact]
    public async Task A_ledger_that_has_caught_up_shows_no_lag()
    {
        await Season.ListingOf(boxes: 5);
        await Season.Get<Integrator>().IntegrateAsync(Stop);
        await Season.Get<StoreGauges>().RefreshAsync(Stop);
        Season.Clock.Advance(Duration.FromSeconds(7));

        Meters.Ask("applelive.ledger.unpublished").Single().Value.ShouldBe(0);
        Meters.Ask("applelive.ledger.lag").Single().Value.ShouldBe(0);
    }

    [Fact]
    public async Task No_figure_tells_of_a_person()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        await Season.Placed(Order.Of(listing, boxes: 2));
        await Season.Place(Order.Of(listing, boxes: 9)).ShouldBeRefused(Refusals.SoldOut);

        // A new tag is put here once it is sure that it names nobody.
        Meters.All.SelectMany(each => each.Tags).Select(tag => tag.Key).Distinct()
            .ShouldBeSubsetOf(["applelive.command", "applelive.listing", "applelive.outcome", "applelive.refusal"]);
    }

    [Fact]
    public async Task A_batch_is_linked_to_its_callers_and_the_store_works_under_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AppleLiveDiagnostics.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        ListingId listing = await Season.ListingOf(boxes: 5);
        using Activity caller = new Activity("caller").Start();
        await Season.Placed(Order.Of(listing));

        Activity batch = spans.Single(span => span.Links.Any(link => link.Context.SpanId == caller.SpanId));
        (batch.OperationName, batch.Parent).ShouldBe(("applelive.checkout.batch", null));
        spans.Single(span => span.ParentSpanId == batch.SpanId).OperationName.ShouldBe("applelive.store.checkout");
    }
}
