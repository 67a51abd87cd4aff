using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What a grower does for himself, on his own phone.</summary>
public sealed class GrowerTests(Chromium chromium, SeasonHost host) : PagesTest(chromium, host), IClassFixture<SeasonHost>
{
    [Fact]
    public async Task A_grower_reads_his_statement_and_confirms_that_he_has_the_money()
    {
        Person grower = await Township.Staff("grower1", Device.Phone);
        await grower.Open("/mine");
        await grower.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = grower.Words["nav.statements"] }).ClickAsync();
        await grower.Comes("/mine/statements");
        await grower.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = grower.Words["statement.confirm"] }).GetByRole(AriaRole.Link).ClickAsync();
        await grower.Comes("/mine/statements/{id}");

        await grower.Tap("statement.acknowledge");

        await grower.Sees("statement.thanks");
        await Assertions.Expect(grower.Thing("statement.acknowledge")).ToBeHiddenAsync();
        await grower.Open("/mine/statements");
        await grower.Sees("statement.got");
    }
}
