using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using AppleLive.Audit.Tests;

namespace AppleLive.Auditor.Tests;

public sealed class ProofTests : IDisposable
{
    private const string Buyer = """{"name":"王小明","order":"01990000-0000-7000-8000-000000000046","phone":"13800138000"}""";

    private static readonly byte[] Salt = [.. Enumerable.Repeat((byte)9, 32)];

    private readonly ServedLog log = ServedLog.Sound;
    private readonly TempFolder folder = new();
    private readonly Auditing auditing = new();
    private readonly int index;

    public ProofTests()
    {
        string commitment = Convert.ToBase64String(HMACSHA256.HashData(Salt, Encoding.UTF8.GetBytes(Buyer)));
        index = log.Records.Count;
        log.Records.Add(Facts.Bytes(Facts.Confirmed(70, 0, 6_050, (TestSeason.Gala, 1, 6_050)).With("buyer", commitment)));
        log.Records.Add(Facts.Bytes(Facts.Captured(70, 6_050)));
    }

    [Fact]
    public async Task A_receipt_is_proven_offline_and_opens_in_plain_words()
    {
        int code = await Prove(log.Proof(index, Extra(Buyer)).ToString());

        code.ShouldBe(0);
        auditing.Output.ShouldContain("An order was confirmed:");
        auditing.Output.ShouldContain("lines 1 amount: 60.50 yuan");
        auditing.Output.ShouldContain("Who bought, as the record commits to it:");
        auditing.Output.ShouldContain("name: 王小明");
        auditing.Output.ShouldContain("PROVEN: The record is in ledger.example.com/ledger at index 40, and the log signed it with 42 records.");
    }

    [Fact]
    public async Task Programs_get_one_object()
    {
        (await Prove(log.Proof(index, Extra(Buyer)).ToString(), "--json")).ShouldBe(0);

        using JsonDocument answer = JsonDocument.Parse(auditing.Output);
        answer.RootElement.GetProperty("index").GetInt32().ShouldBe(40);
        JsonElement opening = answer.RootElement.GetProperty("openings")[0];
        opening.GetProperty("holds").GetBoolean().ShouldBeTrue();
        opening.GetProperty("data").GetProperty("name").GetString().ShouldBe("王小明");
    }

    [Fact]
    public async Task Another_buyer_is_not_who_the_record_commits_to()
    {
        (await Prove(log.Proof(index, Extra(Buyer.Replace("明", "红", StringComparison.Ordinal))).ToString())).ShouldBe(1);

        auditing.Output.ShouldContain("Who bought, which is NOT what the record commits to:");
        auditing.Output.ShouldContain("OPENING-DIFFERS");
    }

    [Fact]
    public async Task A_record_can_come_beside_its_proof()
    {
        string record = folder.With("record.json", log.Records[3]);

        (await Prove(log.Proof(3).ToString(), "--record", record)).ShouldBe(0);
        (await Prove(log.Proof(4).ToString(), "--record", record)).ShouldBe(1);

        auditing.Output.ShouldContain("NOT-INCLUDED: The checkpoint is signed, but this record is not at index 4 under it.");
    }

    [Fact]
    public async Task A_proof_without_its_record_says_so()
    {
        (await Prove(log.Proof(3).ToString())).ShouldBe(2);

        auditing.Output.ShouldContain("give it with --record");
    }

    [Fact]
    public async Task A_receipt_of_another_record_than_the_one_given_is_not_proven() =>
        (await Prove(log.Proof(index, Extra(Buyer)).ToString(), "--record", folder.With("record.json", log.Records[3]))).ShouldBe(1);

    [Fact]
    public async Task A_checkpoint_that_nobody_signed_proves_nothing()
    {
        string proof = log.Proof(index, Extra(Buyer)).ToString();

        (await Prove(proof.Replace("\n42\n", "\n43\n", StringComparison.Ordinal))).ShouldBe(1);

        auditing.Output.ShouldContain("SIGNATURE-FORGED: The checkpoint bears a false signature of ledger.example.com/ledger.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no proof at all")]
    public async Task What_is_no_proof_is_malformed(string text) => (await Prove(text)).ShouldBe(1);

    [Fact]
    public async Task An_extra_that_is_no_receipt_is_malformed() => (await Prove(log.Proof(index, [1, 2, 3]).ToString())).ShouldBe(1);

    [Fact]
    public async Task Without_a_file_or_a_key_there_is_nothing_to_check()
    {
        (await auditing.Run("proof", folder["nothing"], "--vkey", log.Key)).ShouldBe(2);
        (await auditing.Run("proof", folder.With("some", [1]))).ShouldBe(2);
    }

    public void Dispose()
    {
        auditing.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private Task<int> Prove(string proof, params string[] more) => auditing.Run(["proof", folder.With("order.tlog-proof", Encoding.UTF8.GetBytes(proof)), "--vkey", log.Key, .. more]);

    private byte[] Extra(string data) => Encoding.UTF8.GetBytes(
        $$"""{"openings":[{"data":{{data}},"of":"buyer","salt":"{{Convert.ToBase64String(Salt)}}"}],"record":"{{Convert.ToBase64String(log.Records[index])}}","v":1}""");
}
