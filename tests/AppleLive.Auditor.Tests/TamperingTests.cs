using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using AppleLive.Audit.Tests;
using AppleLive.Auditor.Checks;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Verification;

using static AppleLive.Audit.Tests.Facts;
using static AppleLive.Audit.Tests.TestSeason;

namespace AppleLive.Auditor.Tests;

/// <summary>
/// Every way of tampering with a season's ledger, on the way to the reader or by the host itself, who has the key and signs
/// what it altered: each is found, and named as nothing else is.
/// </summary>
public sealed class TamperingTests
{
    private const string Tile = "tile/0/000.p/40", Bundle = "tile/entries/000.p/40";

    private static readonly Way[] Ways =
    [
        // What is served is not what was signed.
        Served("a byte of a record", Bundle, bytes => Turned(bytes, 20), "record-altered: Record 0 is not the one that the log signed."),
        Served("a byte of a tile", Tile, bytes => Turned(bytes, 20), "tile-altered: The tiles 0/000.p/40 do not add up to the root that the log signed."),
        Forged("two records that change places", log => (log.Forged[5], log.Forged[6]) = (log.Records[6], log.Records[5]), "record-altered: Record 5 is not the one that the log signed."),
        Forged("a record in another's place", log => log.Forged[14] = log.Records[13], "record-altered: Record 14 is not the one that the log signed."),
        Served("a record cut off", Bundle, bytes => bytes[..^1], "records-truncated: Bundle entries/000.p/40 does not hold as many records as it should."),
        Served("a hash cut off", Tile, bytes => bytes[..^32], "tile-truncated: Tile 0/000.p/40 has 1248 bytes, which is not its length."),
        Served("records kept back", Bundle, _ => null, "records-missing: The log has no bundle entries/000.p/40, though its size calls for it."),
        Served("a tile kept back", Tile, _ => null, "tile-missing: The log has no tile 0/000.p/40, though its size calls for it."),
        Served("a size edited", "checkpoint", bytes => Edited(bytes, "\n40\n", "\n39\n"), "signature-forged: The checkpoint bears a false signature of ledger.example.com/ledger."),
        Served("no checkpoint at all", "checkpoint", _ => "<html>"u8.ToArray(), "malformed: https://ledger.example.com/ledger/checkpoint is not what it should be: It is no signed checkpoint."),
        Served("another's key", "checkpoint", bytes => Signed(bytes, "ledger.example.com/ledger"), "signature-missing: The key "),
        Served("another's log", "checkpoint", bytes => Signed(bytes, "ledger.example.com/other"), "wrong-origin: The checkpoint is of ledger.example.com/other, not of ledger.example.com/ledger."),
        Receipt("a hash of a receipt", text => HashTurned(text, line: 2), "not-included: The checkpoint is signed, but this record is not at index 13 under it."),
        Receipt("the index of a receipt", text => text.Replace("index 13", "index 12", StringComparison.Ordinal), "not-included: The checkpoint is signed, but this record is not at index 12 under it."),
        Receipt("a receipt that is none", text => text[1..], "malformed: This is no tlog-proof."),

        // The host signs another past than the one it signed before.
        Resigned("rolled back", log => log.Records.RemoveAt(39), "rollback: The log now has 39 records and had 40"),
        Resigned("forked", log => { log.Records[20] = log.Records[21]; log.Records.Add(log.Records[21]); }, "fork: The log says other things than it said before."),

        // The host signs what breaks the rules, and nobody saw the log before.
        Written("a payment before its order", records => (records[8], records[13]) = (records[13], records[8]), "8: order-unknown"),
        Written("a payment left out", records => records.RemoveAt(13), "21: completed-before-capture"),
        Written("a payment twice", records => records.Insert(14, records[13]), "14: captured-twice"),
        Added("a total that is not its lines", _ => Confirmed(70, 5, 6_050, (Gala, 1, 6_050)), "40: total-differs"),
        Added("an amount that is not boxes times price", _ => LineAmount(Confirmed(70, 0, 6_051, (Gala, 1, 6_050)), 6_051), "40: line-amount-differs"),
        Added("a price never published", _ => Confirmed(70, 0, 3_500, (Gala, 1, 3_500)), "40: price-not-published"),
        Added("a quota overdrawn", _ => Confirmed(70, 0, 5 * 6_050, (Gala, 5, 6_050)), "40: quota-exceeded"),
        Added("a lot sold twice", _ => Published(13, Houwan, 10_001, 1, 1, (ThirdLot, 10_001)), "40: lot-overdrawn"),
        Added("apples nobody attested", _ => Published(13, Sanwan, 1_000, 1, 1, (4, 1_000)), "40: lot-not-attested"),
        Added("more refunded than came", _ => Refunded(Paid, 7_499, 0, (Sanwan, 7_499)), "40: refund-exceeds-capture"),
        Added("a parcel completed twice", _ => Completed(Paid, Sanwan, 7_998, 300), "40: completed-twice"),
        Added("a settlement of nothing waiting", season => Settled(32, Sanwan, season.Next, 11_498, 500, 450), "40: settlement-differs"),
        Added("a payout above what is payable", _ => Payout("paid", 42, Settlement, Sanwan, 1), "40: paid-too-much"),
        Added("a payout to another village", _ => Payout("paid", 42, Settlement, Houwan, 1), "40: payee-differs"),
        Added("a payout to no village", _ => Payout("paid", 42, Settlement, "140822104299", 1), "40: village-unknown"),
        Added("totals that flatter", season => Totals(Sanwan, 11_499, 500, 450, 10_548, season.Next, 38), "40: totals-differ"),
        Added("totals that leave one out", season => Totals(Sanwan, 11_498, 500, 450, 10_548, season.Next, 28), "40: totals-unlinked"),
        Written("a record that is not canonical", records => records.Add(Encoding.UTF8.GetBytes(""" {"v":1}""")), "40: not-canonical"),
    ];

    public static TheoryData<string, int> Each() => [.. Ways.Select((way, place) => new TheoryDataRow<string, int>(way.What, place))];

    [Fact]
    public async Task An_honest_ledger_is_proven() =>
        (await Audited(ServedLog.Sound, new MemoryTrustedCheckpoints(), ServedLog.Sound)).ShouldBe(["proven: The log is whole, signed and only grew; every record keeps every rule."]);

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Each_way_is_found_and_named(string what, int place)
    {
        string[] found = await Ways[place].Found();

        found.ShouldContain(said => said.StartsWith(Ways[place].Named, StringComparison.Ordinal), $"{what}: {string.Join(", ", found)}");
        found.ShouldNotContain(said => said.StartsWith("proven", StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_ways_have_one_name() => Ways.Select(way => way.Named).ShouldBeUnique();

    private static Way Served(string what, string path, Func<byte[], byte[]?> change, string named) => new(what, named, () =>
    {
        ServedLog log = ServedLog.Sound;
        return Audited(log, new MemoryTrustedCheckpoints(), new Tampered(log, path, change));
    });

    private static Way Forged(string what, Action<ServedLog> forge, string named) => new(what, named, () =>
    {
        ServedLog log = ServedLog.Sound;
        forge(log);
        return Audited(log, new MemoryTrustedCheckpoints(), log);
    });

    private static Way Resigned(string what, Action<ServedLog> change, string named) => new(what, named, async () =>
    {
        ServedLog log = ServedLog.Sound;
        var remembered = new MemoryTrustedCheckpoints();
        (await Audited(log, remembered, log)).ShouldHaveSingleItem().ShouldStartWith("proven");
        change(log);
        return await Audited(log, remembered, log);
    });

    private static Way Written(string what, Action<List<byte[]>> change, string named) => new(what, named, () =>
    {
        ServedLog log = ServedLog.Sound;
        change(log.Records);
        return Audited(log, new MemoryTrustedCheckpoints(), log);
    });

    private static Way Added(string what, Func<TestSeason, JsonObject> record, string named) => Written(what, records => records.Add(Bytes(record(Sound()))), named);

    private static Way Receipt(string what, Func<string, string> change, string named) => new(what, named, () =>
    {
        ServedLog log = ServedLog.Sound;
        byte[] file = Encoding.UTF8.GetBytes(change(log.Proof(13).ToString()));
        Verdict verdict = ReceiptAnswer.Of(file, log.Records[13], new CheckpointPolicy(log.Verifier)).Verdict;
        return Task.FromResult(new[] { $"{verdict.Name}: {verdict.Text}" });
    });

    /// <summary>What an auditor who knows the log's key says: of the log, and of every record that breaks a rule.</summary>
    private static async Task<string[]> Audited(ServedLog log, MemoryTrustedCheckpoints remembered, HttpMessageHandler served)
    {
        using var http = new HttpClient(served, disposeHandler: false);
        LedgerAnswer answer = await new LedgerCheck(new Uri(ServedLog.Url), new CheckpointPolicy(log.Verifier), http, remembered)
            .RunAsync(_ => { }, TestContext.Current.CancellationToken);
        return [$"{answer.Verdict.Name}: {answer.Verdict.Text}", .. answer.Audit.Findings.Select(finding => finding.ToString())];
    }

    private static byte[] Turned(byte[] bytes, int place) => [.. bytes[..place], (byte)(bytes[place] ^ 1), .. bytes[(place + 1)..]];

    private static byte[] Edited(byte[] bytes, string right, string wrong) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(right, wrong, StringComparison.Ordinal));

    // The same tree, under a name by a key that is not the log's.
    private static byte[] Signed(byte[] bytes, string name)
    {
        SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? honest).ShouldBeTrue();
        using NoteSigner foreign = NoteSigner.ForLog(name, [.. Enumerable.Repeat((byte)8, 32)]);
        return new CheckpointSigner(foreign).Sign(honest!.Checkpoint.Size, honest.Checkpoint.Root).ToUtf8();
    }

    // One byte of the hash on a line.
    private static string HashTurned(string text, int line)
    {
        string[] lines = text.Split('\n');
        lines[line] = Convert.ToBase64String(Turned(Convert.FromBase64String(lines[line]), 7));
        return string.Join('\n', lines);
    }

    private static JsonObject LineAmount(JsonObject order, long fen)
    {
        order["lines"]![0]!["amountFen"] = fen;
        return order;
    }

    private sealed record Way(string What, string Named, Func<Task<string[]>> Found);

    /// <summary>Somebody between the log and its reader.</summary>
    private sealed class Tampered(ServedLog log, string path, Func<byte[], byte[]?> change) : DelegatingHandler(log)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsoluteUri != $"{ServedLog.Url}/{path}") return answer;
            byte[]? changed = change(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            return changed is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(changed) };
        }
    }
}
