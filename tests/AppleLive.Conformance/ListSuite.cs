using AppleLive.Conformance.Seasons;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;

namespace AppleLive.Conformance;

/// <summary>The lists of growers and lots: newest first, page by page, and only what is asked for.</summary>
public abstract class ListSuite : StorageSuite
{
    [Fact]
    public async Task Growers_are_listed_newest_first_village_by_village()
    {
        GrowerId first = (await Season.GrowerIn(Season.Sanwan)).Id, second = (await Season.GrowerIn(Season.Sanwan)).Id;
        GrowerId third = (await Season.GrowerIn(Season.Sanwan)).Id, elsewhere = (await Season.GrowerIn(Season.Houwan)).Id;

        (await Growers([Season.Sanwan], null, 2)).ShouldBe([third, second]);
        (await Growers([Season.Sanwan], second, 2)).ShouldBe([first]);
        (await Growers([Season.Sanwan, Season.Houwan], null, 10)).ShouldBe([elsewhere, third, second, first]);
        (await Growers(null, null, 1)).ShouldBe([elsewhere]);
        (await Growers([], null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_is_found_as_the_grower_he_is()
    {
        PersonId person = Actors.NewPerson();
        NewGrower input = TestSeason.AGrower(Season.Sanwan) with { Person = person.ToString() };
        GrowerId grower = (await Season.Growers.RegisterAsync(input, Season.Sanwan.Liaison, Season.Key(), Stop).Answer()).Grower;
        await Season.GrowerIn(Season.Sanwan);

        (await Season.Read(unit => unit.Growers.FindByPersonAsync(person, Stop))).ShouldHaveSingleItem().Id.ShouldBe(grower);
        (await Season.Read(unit => unit.Growers.FindByPersonAsync(Season.Officer.Person, Stop))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_growers_lots_are_counted()
    {
        TestGrower busy = await Season.GrowerIn(Season.Sanwan), idle = await Season.GrowerIn(Season.Sanwan);
        await Season.RegisteredLotOf(busy, 1_000);
        await Season.LotOf(busy, 1_000);

        IReadOnlyDictionary<GrowerId, int> lots = await Season.Read(unit => unit.Growers.CountLotsAsync([busy.Id, idle.Id], Stop));

        lots.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(busy.Id, 2));
    }

    [Fact]
    public async Task Lots_are_listed_newest_first_by_village_grower_and_state()
    {
        TestGrower here = await Season.GrowerIn(Season.Sanwan), there = await Season.GrowerIn(Season.Houwan);
        LotId first = await Season.RegisteredLotOf(here, 1_000), attested = await Season.LotOf(here, 1_000);
        LotId last = await Season.RegisteredLotOf(here, 1_000), elsewhere = await Season.RegisteredLotOf(there, 1_000);

        (await Lots(new LotFilter(), null, 10)).ShouldBe([elsewhere, last, attested, first]);
        (await Lots(new LotFilter { Villages = [Season.Sanwan.Id] }, null, 2)).ShouldBe([last, attested]);
        (await Lots(new LotFilter { Villages = [Season.Sanwan.Id] }, attested, 2)).ShouldBe([first]);
        (await Lots(new LotFilter { Growers = [there.Id] }, null, 10)).ShouldBe([elsewhere]);
        (await Lots(new LotFilter { Villages = [Season.Sanwan.Id], State = "registered" }, null, 10)).ShouldBe([last, first]);
        (await Lots(new LotFilter { Villages = [] }, null, 10)).ShouldBeEmpty();
        (await Count(new LotFilter())).ShouldBe(new Dictionary<string, int> { ["registered"] = 3, ["attested"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task An_officer_is_shown_what_others_inspected_for_him_to_approve()
    {
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 1_000);
        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(1_000), Season.Officer, Season.Key(), Stop).Answer();

        (await Count(new LotFilter { State = "inspected", NotInspectedBy = Season.Officer.Person })).ShouldBeEmpty();
        (await Count(new LotFilter { State = "inspected", NotInspectedBy = Season.SecondOfficer.Person })).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    private async Task<IReadOnlyList<GrowerId>> Growers(TestVillage[]? villages, GrowerId? after, int limit) =>
        [.. (await Season.Read(unit => unit.Growers.ListAsync(villages?.Select(village => village.Id).ToArray(), after, limit, Stop))).Select(grower => grower.Id)];

    private async Task<IReadOnlyList<LotId>> Lots(LotFilter filter, LotId? after, int limit) =>
        [.. (await Season.Read(unit => unit.Lots.ListAsync(filter, after, limit, Stop))).Select(lot => lot.Id)];

    private Task<IReadOnlyDictionary<string, int>> Count(LotFilter filter) => Season.Read(unit => unit.Lots.CountAsync(filter, Stop));
}
