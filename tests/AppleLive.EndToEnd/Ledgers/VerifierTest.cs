using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>A test in which a browser checks a log that is put in the place of the host's own.</summary>
public abstract class VerifierTest(Chromium chromium, SeasonHost host) : PagesTest(chromium, host)
{
    private const string Root = "/ledger/";

    /// <summary>Somebody whose browser is served this log; what is served of a file can be changed on the way.</summary>
    private protected async Task<Person> Visitor(Func<ServedLog> log, Func<string, byte[]?, byte[]?>? changed = null)
    {
        Person visitor = await Township.Visitor(Device.Phone);
        // A part that is missing is looked for elsewhere; that is no complaint.
        visitor.Watch.Forgiving = true;
        await visitor.Context.RouteAsync(IsFile, async route =>
        {
            string path = new Uri(route.Request.Url).AbsolutePath[Root.Length..];
            byte[]? bytes = log().File(path);
            if (changed is not null) bytes = changed(path, bytes);
            await route.FulfillAsync(bytes is null ? new() { Status = 404 } : new() { Status = 200, BodyBytes = bytes, ContentType = "application/octet-stream" });
        });
        return visitor;
    }

    private protected static async Task Check(Person visitor, string? record = null, string? village = null)
    {
        await visitor.Open("/ledger/verify");
        await Assertions.Expect(visitor.Thing("verify.start")).ToBeVisibleAsync();
        if (record is not null) await visitor.Fill("verify.record", record);
        if (village is not null) await visitor.Field("verify.village").SelectOptionAsync(village);
        await visitor.Tap("verify.start");
    }

    private protected static async Task SeesVerdict(Person visitor, string verdict, string key, params object[] gaps)
    {
        await Assertions.Expect(visitor.Main.GetByRole(AriaRole.Heading, new() { Name = visitor.Words[verdict], Exact = true })).ToBeVisibleAsync();
        await visitor.Sees(key, gaps);
    }

    private static bool IsFile(string url)
    {
        string path = new Uri(url).AbsolutePath;
        return path.StartsWith("/ledger/tile/", StringComparison.Ordinal) || path is "/ledger/checkpoint" or "/ledger/vkey";
    }
}
