using AppleLive.EndToEnd.Browsing;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What a liaison does for the growers of the village.</summary>
internal sealed class Orchard(Person liaison)
{
    /// <summary>Registers a grower who stands beside, and answers the path of the grower's page.</summary>
    public async Task<string> Register(string name, string phone)
    {
        await liaison.Open("/work/growers");
        await liaison.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = liaison.Words["growers.new"] }).First.ClickAsync();
        await liaison.Fill("grower.name", name);
        await liaison.Fill("grower.phone", phone);
        await liaison.Tick("grower.consent.agreed");
        await liaison.Choose("grower.consent.how", liaison.Words["grower.consent.in-person"]);
        await liaison.Tap("grower.do");
        await liaison.Sees("grower.registered");
        return liaison.Path;
    }

    /// <summary>Registers a lot of the grower, and answers the path of the lot's page.</summary>
    public async Task<string> RegisterLot(string grower, string jin)
    {
        await liaison.Open(grower);
        await liaison.Tap("lots.register");
        await liaison.Choose("lot-form.variety", liaison.Words["lots.variety.gala"]);
        await liaison.Choose("lot-form.size", liaison.Words["lot-form.size.mm", 75]);
        await liaison.Choose("lot-form.grade", liaison.Words["lots.grade.first"]);
        await liaison.Choose("lot-form.bagging", liaison.Words["lots.bagging.paper"]);
        await liaison.Choose("lot-form.blush", liaison.Words["lot-form.blush.percent", 70]);
        await liaison.Choose("lot-form.colour", liaison.Words["lots.striped"]);
        await liaison.Fill("lot-form.quantity", jin);
        await liaison.Choose("lot-form.unit", liaison.Words["lot-form.unit.jin"]);
        await liaison.Tap("lot-form.do");
        await liaison.Sees("lot-form.done");
        return liaison.Path;
    }
}
