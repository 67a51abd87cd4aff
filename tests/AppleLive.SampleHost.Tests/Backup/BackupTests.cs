using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Kill;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.SampleHost.Tests.Backup;

/// <summary>A backup is made while the host sells, and another host goes on from it.</summary>
public sealed class BackupTests : IDisposable
{
    private const int Buyers = 6, OrdersEach = 15, Quota = 200;

    private readonly string _data = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly string _restored = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly ConcurrentQueue<string> _acknowledged = new();

    private string File => Path.Combine(_data, "season.backup");

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_restored, recursive: true);
    }

    [Fact]
    public async Task A_backup_made_while_the_host_sells_is_whole_and_another_host_sells_on_from_it()
    {
        string listing;
        string[] before;
        var remembered = new MemoryTrustedCheckpoints();
        await using (HostProcess host = await HostProcess.StartReady(_data))
        {
            listing = await ListingOn(host);
            Task selling = Sell(host.Http, listing);
            await host.Until(() => Task.FromResult(_acknowledged.Count >= 20));
            before = [.. _acknowledged];

            (int code, string said) = await HostProcess.Run(_data, "backup", File);

            code.ShouldBe(0, said);
            said.ShouldContain(Path.Combine(_data, "keys"));
            await selling;
            (await HostProcess.Run(_data, "backup", File)).Code.ShouldBe(1, "A backup replaces nothing.");
        }

        Restore();
        await using HostProcess again = await HostProcess.StartReady(_restored);
        var store = new StoreFile(_restored);
        foreach (string number in before) store.Count("orders", $"number = '{number}'").ShouldBe(1, number);
        await ShouldVerify(again, remembered);
        BoughtOrder sold = await new Trade(again.Http).Order(OrderOf(listing, 99, 0));

        store.Count("orders", $"number = '{sold.Number}'").ShouldBe(1);
        await ShouldVerify(again, remembered);
        (int checkedCode, string checkedSaid) = await HostProcess.Run(_restored, "check");
        checkedCode.ShouldBe(0, checkedSaid);
    }

    [Fact]
    public async Task A_store_older_than_what_was_published_is_found_out_by_whoever_remembers()
    {
        var remembered = new MemoryTrustedCheckpoints();
        await using (HostProcess host = await HostProcess.StartReady(_data))
        {
            string listing = await ListingOn(host);
            (await HostProcess.Run(_data, "backup", File)).Code.ShouldBe(0);
            for (int i = 0; i < 3; i++) await new Trade(host.Http).Order(OrderOf(listing, 0, i));
            await host.Until(() => IsAllPublished(host));
            (await Verify(host, remembered)).ShouldBeOfType<LogVerification.Verified>();
        }

        Restore();
        await using HostProcess again = await HostProcess.StartReady(_restored);

        (await Verify(again, remembered)).ShouldBeOfType<LogVerification.Rollback>();
        string other = await ListingOn(again);
        for (int i = 0; i < 3; i++) await new Trade(again.Http).Order(OrderOf(other, 1, i));
        await again.Until(async () => await Verify(again, remembered) is LogVerification.Fork);
    }

    private async Task<bool> IsAllPublished(HostProcess host)
    {
        SignedCheckpoint.TryParse(await host.Http.GetByteArrayAsync("/ledger/checkpoint", TestContext.Current.CancellationToken), out SignedCheckpoint? signed).ShouldBeTrue();
        var store = new StoreFile(_data);
        return store.Count("log_entries") == signed.Checkpoint.Size && store.Count("public_records", "sequence > (select max(sequence) from log_entries)") == 0;
    }

    private static async Task ShouldVerify(HostProcess host, ITrustedCheckpoints remembered) =>
        (await Verify(host, remembered)).ShouldBeOfType<LogVerification.Verified>();

    private static async Task<LogVerification> Verify(HostProcess host, ITrustedCheckpoints remembered)
    {
        VerifierKey.TryParse((await host.Http.GetStringAsync("/ledger/vkey", TestContext.Current.CancellationToken)).Trim(), out VerifierKey? key).ShouldBeTrue();
        var verifier = new LogVerifier(new Uri(host.Http.BaseAddress!, "/ledger"), new CheckpointPolicy(key), host.Http, remembered);
        return await verifier.VerifyAllAsync((_, _, _) => ValueTask.CompletedTask, TestContext.Current.CancellationToken);
    }

    private static async Task<string> ListingOn(HostProcess host)
    {
        var trade = new Trade(host.Http);
        string lot = await trade.AttestedLot(Trade.Village, await trade.Grower(Trade.Village), Quota * 2_500);
        return await trade.Listing(Bodies.Listing(lot, Quota * 2_500), onSale: true);
    }

    private Task Sell(HttpClient http, string listing) => Task.WhenAll(Enumerable.Range(0, Buyers).Select(async buyer =>
    {
        var trade = new Trade(http);
        for (int i = 0; i < OrdersEach; i++) _acknowledged.Enqueue((await trade.Order(OrderOf(listing, buyer, i))).Number);
    }));

    // As the host's README says: the two files under their own names, and the keys and photos from where they are kept.
    private void Restore()
    {
        System.IO.File.Copy(File, Path.Combine(_restored, "applelive.db"));
        System.IO.File.Copy(File + BackupVerb.Accounts, Path.Combine(_restored, "sign-in.db"));
        System.IO.File.Copy(Path.Combine(_data, "demo-clock.json"), Path.Combine(_restored, "demo-clock.json"));
        foreach (string folder in new[] { "keys", "media" }.Select(name => Path.Combine(_data, name)).Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(_restored, Path.GetRelativePath(_data, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                System.IO.File.Copy(file, copy);
            }
        }
    }

    private static JsonObject OrderOf(string listing, int buyer, int i)
    {
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["buyer"]!["phone"] = (13_900_002_000 + (buyer * OrdersEach) + i).ToString(CultureInfo.InvariantCulture);
        return form;
    }
}
