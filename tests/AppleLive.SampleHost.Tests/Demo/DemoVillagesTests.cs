using AppleLive.SampleHost.Demo;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Tests.Demo;

public sealed class DemoVillagesTests
{
    [Fact]
    public void There_are_the_25_villages_of_2019() => DemoVillages.All.Count.ShouldBe(25);

    [Fact]
    public void A_code_that_lives_on_has_two_dated_names()
    {
        DemoVillage village = DemoVillages.All.Single(one => one.Code == "140829103207");

        village.Codes.Select(code => code.Name).ShouldBe(["新村村委会", "新吴村委会"]);
        village.Codes[0].Since.ShouldBeLessThan(village.Codes[1].Since);
    }

    [Theory]
    [InlineData("140829103208", "140829103207", "新吴村委会")]
    [InlineData("140829103214", "140829103212", "南吴村委会")]
    [InlineData("140829103216", "140829103215", "张峪村委会")]
    [InlineData("140829103222", "140829103223", "涧北村委会")]
    public void A_guessed_successor_is_marked_as_assumed(string code, string successor, string name) =>
        DemoVillages.All.Single(one => one.Code == code).Successor.ShouldBe(new VillageSuccessor(successor, name, Assumed: true));

    [Fact]
    public void Where_the_name_says_nothing_nothing_is_guessed() => DemoVillages.All
        .Where(village => village.Codes.Count == 1 && village.Successor is null)
        .Select(village => village.Code[^3..])
        .ShouldBe(["201", "203", "205", "211", "218", "224"]);

    [Fact]
    public void Every_person_of_the_demo_is_another()
    {
        var persons = DemoAccounts.All().Select(account => account.Actor.Person).ToList();

        persons.Count.ShouldBe(53);
        persons.Distinct().Count().ShouldBe(53);
        persons.ShouldAllBe(person => person.Value.Version == 8);
    }
}
