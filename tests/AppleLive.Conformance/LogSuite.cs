using System.Text;
using System.Text.Json;

using AppleLive.Conformance.Seasons;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Tiles;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>The public records become a log that anyone can verify, wherever the integrator was stopped.</summary>
public abstract class LogSuite : StorageSuite
{
    [Fact]
    public async Task Every_record_gets_a_place_in_the_order_of_its_fact()
    {
        OrderId order = await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 4))), Season.Sanwan);

        await Integrate();

        PublishedLog log = await PublishedLog.Of(Season);
        byte[][] waiting = [.. (await Season.Records()).Select(record => record.Utf8)];
        log.Records.Where(record => !IsTotals(record)).ShouldBe(waiting, SameBytes);
        log.OfType("payment.captured").ShouldHaveSingleItem().Record.GetProperty("order").GetString().ShouldBe(order.ToString());
    }

    [Fact]
    public async Task Nothing_new_means_the_same_checkpoint()
    {
        await Integrate();
        PublishedCheckpoint? first = await Log.CheckpointAsync(Stop);

        await Integrate();

        (await Log.CheckpointAsync(Stop)).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_not_published_is_not_shown()
    {
        await Integrate();
        long size = (await Log.CheckpointAsync(Stop))!.Size;
        await Season.ListingOf(boxes: 1);
        await Place();

        (await Season.Read(unit => unit.Log.EndAsync(Stop))).Placed.ShouldBeGreaterThan(size);
        (await Log.FindAsync(size, Stop)).ShouldBeNull();
        (await Log.ProofAsync(size, default, Stop)).ShouldBeNull();
        (await Log.TileAsync(new TileId(0, 0, (int)size + 1), Stop)).ShouldBeNull();
        (await Log.BundleAsync(new EntryBundleId(0, (int)size + 1), Stop)).ShouldBeNull();
        (await Log.ListAsync(new LogFilter(), null, 100, Stop)).ShouldAllBe(entry => entry.Index < size);
        (await Log.TileAsync(new TileId(0, 0, (int)size), Stop)).ShouldNotBeNull().Length.ShouldBe((int)size * 32);
    }

    [Fact]
    public async Task A_host_stopped_between_placing_and_publishing_goes_on_where_it_was()
    {
        await Integrate();
        await Season.ListingOf(boxes: 1);
        await Place();
        IReadOnlyList<byte[]> placed = await Season.Read(unit => unit.Log.RecordsAsync(0, 1_000, Stop));

        await Integrate();

        (await PublishedLog.Of(Season)).Records.ShouldBe(placed, SameBytes);
    }

    [Fact]
    public async Task An_older_checkpoint_never_replaces_a_newer_one()
    {
        await Integrate();
        PublishedCheckpoint old = (await Log.CheckpointAsync(Stop))!;
        await Season.ListingOf(boxes: 1);
        await Integrate();

        Outcome<bool> late = await Season.Store.WriteAsync<bool>(async unit => await unit.Log.PublishAsync(old, old.Size, Stop), Stop);

        late.ShouldBe(new Outcome<bool>.Accepted(false));
        (await Log.CheckpointAsync(Stop))!.Size.ShouldBeGreaterThan(old.Size);
    }

    [Fact]
    public async Task Several_integrators_at_once_give_every_record_one_place()
    {
        ListingId listing = await Season.ListingOf(boxes: 40);
        Task[] work =
        [
            .. Enumerable.Range(0, 20).Select(_ => (Task)Season.Placed(Order.Of(listing))),
            .. Enumerable.Range(0, 10).Select(_ => Integrate()),
        ];
        await Task.WhenAll(work);
        await Integrate();

        PublishedLog log = await PublishedLog.Of(Season);
        log.OfType("order.confirmed").Select(each => each.Record.GetProperty("order").GetString()).Distinct().Count().ShouldBe(20);
        log.Records.Count(record => !IsTotals(record)).ShouldBe((await Season.Records()).Count);
    }

    [Fact]
    public async Task A_settlements_cutoff_is_an_index_that_takes_just_what_it_settles()
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 4), boxes: 2)), Season.Sanwan);
        await Integrate();
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);
        await Integrate();

        PublishedLog log = await PublishedLog.Of(Season);
        (long index, JsonElement approved) = log.OfType("settlement.approved").ShouldHaveSingleItem();
        long completed = log.OfType("parcel.completed").ShouldHaveSingleItem().Index;
        approved.GetProperty("cutoff").GetInt64().ShouldBe(completed + 1);
        approved.GetProperty("cutoff").GetInt64().ShouldBeLessThanOrEqualTo(index);
        CanonicalJson.IsCanonical(log.Records[(int)index]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_villages_totals_are_written_once_a_minute_and_at_once_after_a_settlement()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        await Sell(listing);
        await Sell(listing);
        (await TotalsWritten()).ShouldBe(1);

        Season.Clock.Advance(Duration.FromSeconds(60));
        await Integrate();
        (await TotalsWritten()).ShouldBe(2);

        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);
        await Integrate();
        (await TotalsWritten()).ShouldBe(3);
        PayoutId payout = (await Season.Payouts.PrepareAsync((await Season.Read(unit => unit.Settlements.OpenAsync(Season.Sanwan.Id, Stop)))!.Id, Season.Sanwan.Accountant, Season.Key(), Stop).Answer()).Payouts.Single().Payout;
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Integrate();
        (await TotalsWritten()).ShouldBe(4);
    }

    [Fact]
    public async Task The_proven_totals_are_those_of_now_once_all_is_integrated()
    {
        await Season.Paid(Order.Of(await Season.ListingOf(boxes: 4), boxes: 2));
        (await Log.ProvenAsync([Season.Sanwan.Id], Stop)).ShouldBeEmpty();

        await Integrate();

        ProvenTotals proven = (await Log.ProvenAsync([Season.Sanwan.Id, Season.Houwan.Id], Stop)).ShouldHaveSingleItem().Value;
        proven.Totals.ShouldBe(await Season.Totals(Season.Sanwan));
        (long index, JsonElement record) = (await PublishedLog.Of(Season)).OfType("village.totals").ShouldHaveSingleItem();
        index.ShouldBe(proven.Index);
        record.GetProperty("upTo").GetInt64().ShouldBe(index);
        record.GetProperty("previous").ValueKind.ShouldBe(JsonValueKind.Null);
        record.GetProperty("soldFen").GetInt64().ShouldBe(5_980);
    }

    [Fact]
    public async Task Entries_are_found_by_village_type_and_subject()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 4)));
        await Season.ListingOf(boxes: 1, Season.Houwan);
        await Integrate();

        (await Log.AboutAsync([order.Value], Stop)).Select(entry => entry.Type).ShouldBe(["order.confirmed", "payment.captured"]);
        (await Log.ListAsync(new LogFilter(Season.Houwan.Id), null, 100, Stop)).Select(entry => entry.Type).ShouldBe(["listing.published", "lot.attested", "village.opened"]);
        LogEntry newest = (await Log.ListAsync(new LogFilter(Type: "listing.published"), null, 1, Stop)).ShouldHaveSingleItem();
        (await Log.ListAsync(new LogFilter(Type: "listing.published"), newest.Index, 100, Stop)).ShouldHaveSingleItem().Index.ShouldBeLessThan(newest.Index);
    }

    /// <summary>One step only: records get their places, and the host stops before it publishes them.</summary>
    private async Task Place()
    {
        using var stop = new CancellationTokenSource();
        var store = new StoppingStore(Season.Store, stop);
        using var integrator = new Integrator(store, Season.Clock, Season.Get<LogKeys>(), Season.Get<Witnesses>());
        await Should.ThrowAsync<OperationCanceledException>(() => integrator.IntegrateAsync(stop.Token));
    }

    private Task<long> Integrate() => Season.Get<Integrator>().IntegrateAsync(Stop);

    private async Task Sell(ListingId listing)
    {
        await Season.Delivered(await Season.Paid(Order.Of(listing)), Season.Sanwan);
        await Integrate();
    }

    private async Task<int> TotalsWritten() => (await PublishedLog.Of(Season)).OfType("village.totals").Count;

    private LogDesk Log => Season.Get<LogDesk>();

    private static bool IsTotals(byte[] record) => Encoding.UTF8.GetString(record).Contains("\"type\":\"village.totals\"", StringComparison.Ordinal);

    private static IEqualityComparer<byte[]> SameBytes { get; } = EqualityComparer<byte[]>.Create((left, right) => left.AsSpan().SequenceEqual(right), bytes => bytes.Length);
}
