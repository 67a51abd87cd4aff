using System.Text.Json.Nodes;

using AppleLive.Audit;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Settlements;
using AppleLive.Transparency;

using CsCheck;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>
/// The integrator over a store that fails at any of its writes, before, during or after them, and a host that starts anew
/// or tries again: the log goes on, every record has one place, and no size is signed with two roots.
/// </summary>
public abstract class IntegratorFaultSuite : StorageSuite
{
    private const int StepsOfASchedule = 16;

    private static readonly Gen<Schedule> Schedules = Gen.Select(
        Gen.Int[0, 1],
        Gen.Bool,
        Gen.Select(Gen.Enum<Fact>(), Gen.Int[0, 30], Gen.Int[0, 4], Gen.Enum<Fault>(), (fact, which, write, fault) => new Step(fact, which, write, fault)).Array[StepsOfASchedule],
        (quorum, startsAnew, steps) => new Schedule(quorum, startsAnew, steps));

    private enum Fact
    {
        Listing, Order, Sale, Minute, Settlement, Rotation, Nothing,
    }

    /// <summary>Every way to fail; a witness asked afterwards or before; a host that starts anew, or tries again with what it still knows.</summary>
    public static MatrixTheoryData<Fault, int, bool> Failures => new([Fault.NeverBegun, Fault.Undone, Fault.NeverHeardOf], [0, 1], [true, false]);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Each_write_fails_in_its_turn_and_the_log_goes_on(Fault fault, int quorum, bool startsAnew)
    {
        // A round introduces the key, places, publishes, and publishes again with what the witness gave, unless it gave it before.
        int[] writes = quorum == 0 ? [0, 1, 2, 3] : [0, 1, 2];
        using var host = new FailingHost(Season, quorum, startsAnew);
        foreach (int write in writes) await Round(host, write, fault);
        host.Rotate();
        foreach (int write in writes) await Round(host, write, fault);

        host.Store.Failures.ShouldBe(2 * writes.Length);
        await ShouldHoldEverything(Season, host, rotations: 1);
    }

    [Fact]
    public Task Whatever_happens_and_whatever_fails_every_record_has_one_place() => Schedules.SampleAsync(Play, iter: 12, threads: 2);

    [Fact]
    public async Task A_round_that_another_host_has_outrun_places_nothing_and_the_next_goes_on()
    {
        ListingId listing = await Season.ListingOf(boxes: 8);
        using var host = new FailingHost(Season, quorum: 0, startsAnew: false);
        (await host.TryIntegrate()).ShouldBeTrue();
        await Season.Placed(Order.Of(listing));
        host.Store.Meanwhile = async () =>
        {
            await Season.Placed(Order.Of(listing));
            await Season.Get<Integrator>().IntegrateAsync(Stop);
        };

        (await Should.ThrowAsync<InvalidOperationException>(host.TryIntegrate)).Message.ShouldBe("The log has grown beside this integrator.");
        await Season.Placed(Order.Of(listing));

        await ShouldHoldEverything(Season, host, rotations: 0);
    }

    private async Task Round(FailingHost host, int write, Fault fault)
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1))), Season.Sanwan);
        host.Restart();
        host.Store.FailAt(write, fault);
        await Until(host.TryIntegrate);
        await Until(host.TryAttach);
    }

    private async Task Play(Schedule schedule)
    {
        await using TestSeason season = await TestSeason.Open(UseStorage);
        using var host = new FailingHost(season, schedule.Quorum, schedule.StartsAnew);
        List<ListingId> listings = [await season.ListingOf(boxes: 8)];
        int rotations = 0;
        bool isIntroduced = false;
        foreach (Step step in schedule.Steps)
        {
            host.Store.FailAt(step.Write, step.Fault);
            if (step.Fact == Fact.Rotation && isIntroduced && rotations++ == 0) host.Rotate();
            else await Happen(season, step, listings);
            isIntroduced |= await host.TryIntegrate();
            if (step.Which % 3 == 0) await host.TryAttach();
        }

        await ShouldHoldEverything(season, host, Math.Min(rotations, 1));
    }

    private static async Task Happen(TestSeason season, Step step, List<ListingId> listings)
    {
        ListingId listing = listings[step.Which % listings.Count];
        bool isOver = await season.Available(listing) == 0;
        switch (step.Fact)
        {
            case Fact.Listing:
                listings.Add(await season.ListingOf(boxes: 2));
                break;
            case Fact.Order when !isOver:
                await season.Placed(Order.Of(listing));
                break;
            case Fact.Sale when !isOver:
                await season.Delivered(await season.Paid(Order.Of(listing)), season.Sanwan);
                break;
            case Fact.Minute:
                season.Clock.Advance(Duration.FromSeconds(61));
                break;
            case Fact.Settlement:
                await Settle(season);
                break;
        }
    }

    // Where there is something to settle.
    private static async Task Settle(TestSeason season)
    {
        season.ClaimWindowPasses();
        Outcome<SettlementAnswer> settlement = await season.Settlements.CalculateAsync(
            new NewSettlement { Village = season.Sanwan.Code }, season.Sanwan.Accountant, season.Key(), Stop);
        if (settlement is Outcome<SettlementAnswer>.Accepted calculated)
            await season.Settlements.ApproveAsync(calculated.Value.Settlement, season.SecondOfficer, season.Key(), Stop).Answer();
    }

    private static async Task ShouldHoldEverything(TestSeason season, FailingHost host, int rotations)
    {
        PublishedLog log = await host.ShouldBeSound();
        log.Records.Select(Facts).Where(fact => fact is not null).ShouldBe((await season.Records()).Select(record => Facts(record.Utf8)));
        log.OfType("key.rotated").Count.ShouldBe(rotations);

        // Totals are the sums and name the ones before them, and cut-offs take what they say.
        var audit = new SeasonAudit();
        for (int index = 0; index < log.Records.Count; index++) audit.Read(index, log.Records[index]);
        audit.Findings.ShouldBeEmpty();
    }

    // A record but for its cut-off, which is an index in the log and a number while it waits; nothing of what the integrator writes itself.
    private static string? Facts(byte[] utf8)
    {
        JsonObject record = JsonNode.Parse(utf8)!.AsObject();
        record.Remove("cutoff");
        return (string?)record["type"] == "village.totals" ? null : record.ToJsonString();
    }

    private static async Task Until(Func<Task<bool>> work)
    {
        while (!await work()) Stop.ThrowIfCancellationRequested();
    }

    private sealed record Step(Fact Fact, int Which, int Write, Fault Fault);

    private sealed record Schedule(int Quorum, bool StartsAnew, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => $"quorum {Quorum}, {(StartsAnew ? "starts anew" : "tries again")}: {string.Join(", ", Steps)}";
    }
}
