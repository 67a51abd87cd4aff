using System.Globalization;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Kill;

/// <summary>
/// A kill cannot show that an answer waited for the disk, because the kernel keeps what was written. The system calls can:
/// between an order's arrival and its answer the write-ahead log was synced, from beginning to end.
/// </summary>
public sealed class DurableAnswerTests : IDisposable
{
    private const int Buyers = 12, OrdersEach = 8;

    private readonly string _data = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly string _trace = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_trace);
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task No_answer_leaves_before_its_order_is_on_disk()
    {
        await SkipWithoutStrace();
        await using (HostProcess host = HostProcess.StartTraced(_data, _trace, "fdatasync,fsync,recvmsg,recvfrom,sendmsg,sendto"))
        {
            await host.UntilReady();
            var trade = new Trade(host.Http);
            string lot = await trade.AttestedLot(Trade.Village, await trade.Grower(Trade.Village), 500 * 2_500);
            string listing = await trade.Listing(Bodies.Listing(lot, 500 * 2_500), onSale: true);
            await Task.WhenAll(Enumerable.Range(0, Buyers).Select(async buyer =>
            {
                for (int i = 0; i < OrdersEach; i++) await trade.Order(OrderOf(listing, buyer, i));
            }));
        }

        SystemCalls calls = SystemCalls.Read(_trace);
        SystemCall[] syncs = [.. calls.All.Where(call => call.Name is "fdatasync" or "fsync" && call.Target.EndsWith("applelive.db-wal", StringComparison.Ordinal))];
        int answers = 0;
        foreach (IGrouping<string, SystemCall> connection in calls.All.Where(call => call.Target.StartsWith("socket:", StringComparison.Ordinal)).GroupBy(call => call.Target))
        {
            SystemCall? order = null;
            foreach (SystemCall call in connection.OrderBy(call => call.Ended))
            {
                if (call.Name.StartsWith("recv", StringComparison.Ordinal) && call.Text.Contains("POST /api/v1/orders HTTP", StringComparison.Ordinal)) order = call;
                if (!call.Name.StartsWith("send", StringComparison.Ordinal) || !call.Text.Contains("HTTP/1.1 201", StringComparison.Ordinal) || order is null) continue;
                syncs.ShouldContain(sync => sync.Began > order.Began && sync.Ended < call.Began, $"{order.Text}\n{call.Text}");
                (answers, order) = (answers + 1, null);
            }
        }

        answers.ShouldBe(Buyers * OrdersEach);
    }

    // Containers may forbid to look at other processes.
    private static async Task SkipWithoutStrace()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("strace", ["-qq", "-e", "trace=none", "true"]) { RedirectStandardError = true })!;
            string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (process.ExitCode != 0) Assert.Skip($"strace may not look: {said}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("strace is missing: install strace.");
        }
    }

    private static JsonObject OrderOf(string listing, int buyer, int i)
    {
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["buyer"]!["phone"] = (13_900_003_000 + (buyer * OrdersEach) + i).ToString(CultureInfo.InvariantCulture);
        return form;
    }
}
