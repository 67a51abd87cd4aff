using System.Net;
using System.Text;
using System.Text.Json;

using AppleLive.Audit.Tests;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Auditor.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly ServedLog log = ServedLog.Sound;
    private readonly TempFolder folder = new();
    private readonly Auditing auditing;

    public VerifyTests() => auditing = new Auditing(log);

    [Fact]
    public async Task A_sound_ledger_is_proven_with_what_every_village_is_owed()
    {
        int code = await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key);

        code.ShouldBe(0);
        auditing.Output.ShouldContain("PROVEN: The log is whole, signed and only grew; every record keeps every rule.");
        auditing.Output.ShouldContain($"Records  {log.Records.Count}");
        string[] sanwan = Row(Facts.Sanwan);
        sanwan.ShouldBe([Facts.Sanwan, "三湾村", "3", "3", "114.98", "5.00", "4.50", "105.48", "0.00"]);
        Row(Facts.Houwan)[^1].ShouldBe("121.00");
        auditing.Output.ShouldNotContain("\u001b");
        auditing.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Programs_get_one_object()
    {
        await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key, "--json");

        using JsonDocument answer = JsonDocument.Parse(auditing.Output);
        answer.RootElement.GetProperty("result").GetString().ShouldBe("proven");
        answer.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(0);
        answer.RootElement.GetProperty("keyFromHost").GetBoolean().ShouldBeFalse();
        answer.RootElement.GetProperty("checkpoint").GetProperty("size").GetInt32().ShouldBe(log.Records.Count);
        answer.RootElement.GetProperty("villages")[1].GetProperty("outstandingFen").GetInt64().ShouldBe(12_100);
        answer.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_broken_rule_is_named_with_its_record_and_figures()
    {
        log.Records.Add(Facts.Bytes(Facts.Confirmed(70, 0, 5 * 6_050, (TestSeason.Gala, 5, 6_050))));

        int code = await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key);

        code.ShouldBe(1);
        auditing.Output.ShouldContain("RULES-BROKEN: The log is whole and signed, but its records break 1 rule, 1 time in all.");
        auditing.Output.ShouldContain("Broken 1×: quota-exceeded. No more boxes are sold than the quota has.");
        auditing.Output.ShouldContain("Record 40: quota-exceeded (listing 01990000-0000-7000-8000-00000000000c, boxes 9, quotaBoxes 8)");
    }

    [Fact]
    public async Task A_record_that_is_not_the_one_signed_is_found()
    {
        log.Forged[5] = log.Records[6];

        int code = await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key);

        code.ShouldBe(1);
        auditing.Output.ShouldContain("RECORD-ALTERED: Record 5 is not the one that the log signed.");
    }

    [Fact]
    public async Task Another_key_proves_nothing()
    {
        int code = await auditing.Run("verify", ServedLog.Url, "--vkey", "example.com/applelive/ledger+458e2848+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");

        code.ShouldBe(1);
        auditing.Output.ShouldContain("WRONG-ORIGIN: The checkpoint is of ledger.example.com/ledger, not of example.com/applelive/ledger.");
    }

    [Fact]
    public async Task A_ledger_that_changes_its_key_is_known_by_either()
    {
        using var next = NoteSigner.ForLog(log.Verifier.Name, new byte[32]);

        (await auditing.Run("verify", ServedLog.Url, "--vkey", next.Verifier.ToString(), "--vkey", log.Key)).ShouldBe(0);
        (await auditing.Run("verify", ServedLog.Url, "--vkey", next.Verifier.ToString())).ShouldBe(1);

        auditing.Output.ShouldContain("SIGNATURE-MISSING: The key");
    }

    [Fact]
    public async Task A_key_from_the_host_itself_is_warned_of_aloud()
    {
        int code = await auditing.Run("verify", ServedLog.Url, "--json");

        code.ShouldBe(0);
        auditing.Error.ShouldContain("WARNING: the key was taken from the host itself.");
        auditing.Error.ShouldContain(log.Key);
        using JsonDocument answer = JsonDocument.Parse(auditing.Output);
        answer.RootElement.GetProperty("keyFromHost").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_witness_is_missed()
    {
        int code = await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key, "--witness", "witness.example.com/kivik+d00fa296+BCFS+NGbeR0kRTJC4V8uq2y3z/p7al7TAJeWDgaYgdsS");

        code.ShouldBe(1);
        auditing.Output.ShouldContain("WITNESSES-MISSING: 0 of the known witnesses cosigned, 1 must.");
    }

    [Fact]
    public async Task A_host_that_is_down_is_unreachable_and_nothing_worse()
    {
        log.Trouble = () => throw new HttpRequestException("no route to host");

        (await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key)).ShouldBe(3);
        (await auditing.Run("verify", ServedLog.Url)).ShouldBe(3);
        log.Trouble = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        (await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key)).ShouldBe(3);

        auditing.Output.ShouldContain("UNREACHABLE: https://ledger.example.com/ledger/checkpoint could not be reached: no route to host");
        auditing.Output.ShouldContain("UNREACHABLE: https://ledger.example.com/ledger/checkpoint answered with status 503.");
    }

    [Fact]
    public async Task A_ledger_that_went_back_is_told_by_who_remembers()
    {
        (await Remembering()).ShouldBe(0);
        log.Records.RemoveAt(log.Records.Count - 1);

        int code = await Remembering();

        code.ShouldBe(4);
        auditing.Output.ShouldContain("ROLLBACK: The log now has 39 records and had 40");
        auditing.Output.ShouldContain("The log signed this before:");
        (await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key)).ShouldBe(0);
    }

    [Fact]
    public async Task A_ledger_with_another_past_is_a_fork()
    {
        (await Remembering()).ShouldBe(0);
        log.Records[7] = Facts.Bytes(Facts.Record("gate.opened"));
        log.Records.Add(Facts.Bytes(Facts.Record("gate.opened")));

        int code = await Remembering();

        code.ShouldBe(4);
        auditing.Output.ShouldContain("FORK: The log says other things than it said before.");
    }

    [Fact]
    public async Task What_a_record_says_cannot_play_with_the_terminal()
    {
        log.Records.Add(Encoding.UTF8.GetBytes("""{"at":"2026-09-12T12:00:00.000Z","name":"\u001b[2J\u0007village","type":"village.opened","v":1,"village":"1"}"""));

        await auditing.Run("verify", ServedLog.Url, "--vkey", log.Key);

        Row("1")[1].ShouldBe("\uFFFD[2J\uFFFDvillage");
        auditing.Output.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "ledger.example.com")]
    [InlineData("verify", "ftp://ledger.example.com")]
    [InlineData("verify", ServedLog.Url, "--vkey", "nonsense")]
    [InlineData("verify", ServedLog.Url, "--quorum", "2")]
    [InlineData("verify", ServedLog.Url, "--colour")]
    [InlineData("check", ServedLog.Url)]
    public async Task A_command_line_that_cannot_be_read_is_usage(params string[] args)
    {
        (await auditing.Run(args)).ShouldBe(2);

        auditing.Error.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("verify", "--help")]
    [InlineData("monitor", "--help")]
    [InlineData("proof", "--help")]
    [InlineData("witness", "--help")]
    public async Task Help_tells_the_exit_codes(params string[] args)
    {
        (await auditing.Run(args)).ShouldBe(0);

        auditing.Output.ShouldContain("rollback or fork: the log is shorter than it was");
    }

    public void Dispose()
    {
        auditing.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private Task<int> Remembering() => auditing.Run("verify", ServedLog.Url, "--vkey", log.Key, "--state", folder.Path);

    private string[] Row(string village) =>
        auditing.Output.Split('\n').Single(line => line.Trim().Split(' ')[0] == village).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
