using System.Text.Json;

using AppleLive.Audit.Tests;

namespace AppleLive.Auditor.Tests;

public sealed class MonitorTests : IDisposable
{
    private readonly ServedLog log = ServedLog.Sound;
    private readonly TempFolder folder = new();
    private readonly Auditing auditing;

    public MonitorTests() => auditing = new Auditing(log);

    [Fact]
    public async Task Once_is_enough_for_a_scheduler_and_it_remembers()
    {
        (await Monitor("--once")).ShouldBe(0);
        auditing.Output.ShouldContain("2026-09-12 12:00:00Z proven: 40 records, 40 read now");
        log.Records.RemoveRange(20, 20);

        (await Monitor("--once")).ShouldBe(4);

        auditing.Output.ShouldContain("ROLLBACK: The log now has 20 records and had 40");
    }

    [Fact]
    public async Task It_goes_on_while_all_is_well_and_ends_when_something_breaks()
    {
        Task<int> monitoring = Monitor("--every", "5m");
        await auditing.Clock.WaitedBy(monitoring);
        log.Records.Add(Facts.Bytes(Facts.Record("gate.opened")));
        auditing.Clock.Advance(TimeSpan.FromMinutes(5));
        await auditing.Clock.WaitedBy(monitoring);
        log.Records.Add(Facts.Bytes(Facts.Opened(Facts.Sanwan)));
        auditing.Clock.Advance(TimeSpan.FromMinutes(5));

        (await monitoring).ShouldBe(1);

        auditing.Output.ShouldStartWith(
            """
            2026-09-12 12:00:00Z proven: 40 records, 40 read now
            2026-09-12 12:05:00Z proven: 41 records, 1 read now

            """);
        auditing.Output.ShouldContain("Record 41: village-opened-twice (village 140822104204)");
    }

    [Fact]
    public async Task It_waits_for_a_host_that_is_down_and_begins_anew()
    {
        Task<int> monitoring = Monitor("--every", "1h", "--json");
        await auditing.Clock.WaitedBy(monitoring);
        log.Trouble = () => throw new HttpRequestException("no route to host");
        auditing.Clock.Advance(TimeSpan.FromHours(1));
        await auditing.Clock.WaitedBy(monitoring);
        log.Trouble = null;
        auditing.Clock.Advance(TimeSpan.FromHours(1));
        await auditing.Clock.WaitedBy(monitoring);
        log.Records.Clear();
        auditing.Clock.Advance(TimeSpan.FromHours(1));

        (await monitoring).ShouldBe(4);

        Results().ShouldBe(["proven", "unreachable", "proven", "rollback"]);
    }

    [Fact]
    public async Task To_be_stopped_is_its_ordinary_end()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<int> monitoring = MonitorUntil(stop.Token);
        await auditing.Clock.WaitedBy(monitoring);

        await stop.CancelAsync();

        (await monitoring).ShouldBe(0);
    }

    [Fact]
    public async Task Two_cannot_share_a_memory()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<int> monitoring = MonitorUntil(stop.Token);
        await auditing.Clock.WaitedBy(monitoring);

        (await Monitor("--once")).ShouldBe(2);

        auditing.Error.ShouldContain("another auditor has it");
        await stop.CancelAsync();
        await monitoring;
    }

    [Fact]
    public async Task A_damaged_memory_is_not_forgotten()
    {
        await Monitor("--once");
        string file = Directory.GetFiles(folder.Path, "*.checkpoint").ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, "nothing", TestContext.Current.CancellationToken);

        (await Monitor("--once")).ShouldBe(2);

        auditing.Error.ShouldContain("Restore it from a backup");
    }

    [Theory]
    [InlineData("30")]
    [InlineData("0s")]
    [InlineData("-5m")]
    [InlineData("25h")]
    [InlineData("soon")]
    public async Task A_time_that_is_none_is_usage(string every) => (await Monitor("--once", "--every", every)).ShouldBe(2);

    public void Dispose()
    {
        auditing.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private Task<int> Monitor(params string[] more) => auditing.Run(["monitor", ServedLog.Url, "--vkey", log.Key, "--state", folder.Path, .. more]);

    private Task<int> MonitorUntil(CancellationToken stop) => auditing.RunUntil(stop, "monitor", ServedLog.Url, "--vkey", log.Key, "--state", folder.Path);

    private IEnumerable<string> Results()
    {
        foreach (string line in auditing.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            yield return answer.RootElement.GetProperty("result").GetString()!;
        }
    }
}
