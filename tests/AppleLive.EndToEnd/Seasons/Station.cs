using AppleLive.EndToEnd.Browsing;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What an officer does: checks, lists, plans, hosts.</summary>
internal sealed class Station(Person officer)
{
    public async Task Attest(string lot, string jin)
    {
        await officer.Open(lot);
        await officer.Tap("lot.attest");
        await officer.Tick("attest.weighed");
        await officer.Fill("attest.quantity", jin);
        await officer.Choose("lot-form.unit", officer.Words["lot-form.unit.jin"]);
        await officer.Tick("attest.identity");
        await officer.Tick("attest.certificate");
        await officer.Fill("attest.brix", "13.8");
        await officer.Tap("attest.do");
        await officer.Sees("attest.done");
    }

    public async Task ApproveLot(string lot)
    {
        await officer.Open(lot);
        await officer.Tap("lot.approve");
        await officer.Sees("lot.approved");
    }

    /// <summary>Makes a listing out of all lots a village has left, publishes it, and answers its path.</summary>
    public async Task<string> List(string village, string title, string jin, string box, string yuan)
    {
        await officer.Open($"/work/listings/new?village={village}");
        await officer.Fill("listing.new.box.weight", box);
        await officer.Fill("listing.new.price", yuan);
        await officer.Field("listing.lot.take").First.FillAsync(jin);
        await officer.Fill("listing.new.name", title);
        await officer.Fill("listing.new.description", "脆甜，八月底采摘。");
        await officer.Tap("listing.new.do");
        await officer.Tap("listing.publish");
        await officer.Sees("listing.publish.done");
        return officer.Path;
    }

    /// <summary>Announces a livestream with this listing in a few minutes, and answers its path.</summary>
    public async Task<string> Plan(string title, string listing, DateTimeOffset starts)
    {
        await officer.Open("/work/livestreams/new");
        await officer.Fill("livestream.new.name", title);
        await officer.Fill("livestream.new.starts", Local(starts));
        await officer.Fill("livestream.new.ends", Local(starts.AddHours(2)));
        await officer.Main.GetByRole(AriaRole.Button, new() { Name = officer.Words["livestream.run.add", listing] }).ClickAsync();
        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Button, new() { Name = officer.Words["livestream.run.drop", listing] })).ToBeVisibleAsync();
        await officer.Tap("livestream.new.do");
        await officer.Sees("livestream.new.done");
        return officer.Path;
    }

    public async Task Check(string livestream)
    {
        await officer.Open(livestream);
        await officer.Tick("livestream.check.content");
        await officer.Tick("livestream.check.clothing");
        await officer.Tick("livestream.check.set");
        await officer.Tick("livestream.check.props");
        await officer.Tap("livestream.check");
        await officer.Sees("livestream.check.done");
    }

    public async Task ApproveLivestream(string livestream)
    {
        await officer.Open(livestream);
        await officer.Tap("livestream.approve");
        await officer.Sees("livestream.approve.done");
    }

    public async Task Start(string livestream)
    {
        await officer.Open(livestream);
        await officer.Tap("livestream.start");
        await officer.Comes("/work/livestreams/{id}/console");
    }

    public async Task Pin()
    {
        await officer.Tap("console.pin");
        await officer.Sees("console.pin.done");
    }

    private static string Local(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm");
}
