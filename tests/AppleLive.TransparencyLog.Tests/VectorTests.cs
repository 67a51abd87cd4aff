using System.Buffers;
using System.Globalization;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

using Microsoft.Extensions.Time.Testing;

namespace AppleLive.TransparencyLog.Tests;

/// <summary>Figures that another language computed from the specifications: what we write is what everyone else reads.</summary>
public sealed class VectorTests
{
    private const string Origin = "example.com/applelive/ledger";
    private const string Witness = "witness.example.com/kivik";
    private const string LogLine = "— example.com/applelive/ledger RY4oSOm5Hwi52OcM9Dp/eMf0T+gRQSFGtOBFMdLkfWXW9jtxmSMGtRKl7vrR6FgYY4LpB6Si+N5ADshYK2PlB5GENgs=\n";
    private const string WitnessLine = "— witness.example.com/kivik 0A+ilgAAAABpVbkAUeFV8UriQ4zX1Rcstrqo5Bs4Yz+D0dgYZP1/ZwZLpphJ7ili5tHoma61c68MskDZx2+fJQR0YK/2NNmUvvDLDQ==\n";
    private const string RootOfThree = "Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=";

    private static readonly string[] Three = ["one", "two", "three"];

    private static byte[] LogSeed => [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    private static byte[] WitnessSeed => [.. Enumerable.Repeat((byte)0x42, 32)];

    [Fact]
    public void A_logs_vkey_is_the_one_others_compute()
    {
        using var log = NoteSigner.ForLog(Origin, LogSeed);

        log.Verifier.ToString().ShouldBe("example.com/applelive/ledger+458e2848+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
    }

    [Fact]
    public void Three_records_make_the_bundle_the_root_and_the_signature_others_compute()
    {
        using var log = NoteSigner.ForLog(Origin, LogSeed);
        var bundle = new ArrayBufferWriter<byte>();
        var tree = new TileTree();

        foreach (string record in Three)
        {
            EntryBundle.Write(bundle, Encoding.UTF8.GetBytes(record));
            tree.Append(Encoding.UTF8.GetBytes(record));
        }

        Convert.ToHexStringLower(bundle.WrittenSpan).ShouldBe("00036f6e65000374776f00057468726565");
        tree.Root.ToString().ShouldBe(RootOfThree);
        new CheckpointSigner(log).Sign(tree.Size, tree.Root).ToString().ShouldBe($"{Origin}\n3\n{RootOfThree}\n\n{LogLine}");
    }

    [Fact]
    public async Task The_proofs_over_three_records_are_the_hashes_one_can_name()
    {
        Hash[] leaves = [.. Three.Select(record => Hash.Leaf(Encoding.UTF8.GetBytes(record)))];
        var log = StoredLog.Of(Three);

        (await TileProofs.InclusionAsync(1, 3, log, TestContext.Current.CancellationToken)).ShouldBe([leaves[0], leaves[2]]);
        (await TileProofs.ConsistencyAsync(2, 3, log, TestContext.Current.CancellationToken)).ShouldBe([leaves[2]]);
    }

    [Fact]
    public void A_witness_signs_as_others_do()
    {
        using var witness = NoteSigner.ForWitness(Witness, WitnessSeed, new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_767_225_600)));

        witness.Verifier.ToString().ShouldBe("witness.example.com/kivik+d00fa296+BCFS+NGbeR0kRTJC4V8uq2y3z/p7al7TAJeWDgaYgdsS");
        witness.Sign($"{Origin}\n3\n{RootOfThree}\n").Line.ShouldBe(WitnessLine);
    }

    [Fact]
    public void Both_signatures_are_read_back_and_hold()
    {
        VerifierKey.TryParse("example.com/applelive/ledger+458e2848+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4", out VerifierKey? log).ShouldBeTrue();
        VerifierKey.TryParse("witness.example.com/kivik+d00fa296+BCFS+NGbeR0kRTJC4V8uq2y3z/p7al7TAJeWDgaYgdsS", out VerifierKey? witness).ShouldBeTrue();
        SignedCheckpoint.TryParse($"{Origin}\n3\n{RootOfThree}\n\n{LogLine}{WitnessLine}", out SignedCheckpoint? checkpoint).ShouldBeTrue();

        var trusted = new CheckpointPolicy(log, [witness], quorum: 1).Check(checkpoint).ShouldBeOfType<CheckpointCheck.Trusted>();

        trusted.Checkpoint.Size.ShouldBe(3);
        trusted.Witnesses.ShouldHaveSingleItem().Time.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_767_225_600));
    }

    [Fact]
    public void Seventy_thousand_records_have_the_roots_others_compute()
    {
        var roots = new Dictionary<long, string>();
        var tree = new TileTree();

        for (int i = 0; i < 70_000; i++)
        {
            tree.Append(Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
            if (tree.Size is 255 or 256 or 257 or 70_000) roots[tree.Size] = tree.Root.ToString();
        }

        roots.ShouldBe(new Dictionary<long, string>
        {
            [255] = "Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs=",
            [256] = "goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE=",
            [257] = "HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ=",
            [70_000] = "Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=",
        });
    }
}
