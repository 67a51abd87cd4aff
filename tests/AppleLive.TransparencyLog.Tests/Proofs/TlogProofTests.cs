using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;

using CsCheck;

namespace AppleLive.TransparencyLog.Tests.Proofs;

public sealed class TlogProofTests
{
    private static readonly StoredLog Log = StoredLog.Of("one", "two", "three", "four", "five");

    private static readonly SignedCheckpoint Checkpoint = new CheckpointSigner(Keys.Log).Sign(Log.Size, Log.Root);

    [Fact]
    public void A_receipt_shows_its_record_in_the_log()
    {
        TlogProof.TryParse(Encoding.UTF8.GetBytes(Receipt(3).ToString()), out TlogProof? receipt).ShouldBeTrue();

        receipt.Verify("four"u8, Keys.Log.Verifier).ShouldBe(new ProofCheck.Included(Checkpoint.Checkpoint, 3));
        receipt.Extra.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_receipt_is_spelt_as_the_specification_says()
    {
        string[] hashes = [.. Receipt(1).Hashes.Select(hash => hash.ToString())];

        new TlogProof(1, Receipt(1).Hashes, Checkpoint, "opening"u8.ToArray()).ToString()
            .ShouldBe($"c2sp.org/tlog-proof@v1\nextra b3BlbmluZw==\nindex 1\n{string.Join('\n', hashes)}\n\n{Checkpoint}");
        Receipt(1).ToString().ShouldStartWith("c2sp.org/tlog-proof@v1\nindex 1\n");
    }

    [Fact]
    public void What_is_extra_is_carried_and_changes_nothing()
    {
        var proof = new TlogProof(1, Receipt(1).Hashes, Checkpoint, "opening"u8.ToArray());

        TlogProof.TryParse(proof.ToString(), out TlogProof? read).ShouldBeTrue();

        Encoding.UTF8.GetString(read.Extra.Span).ShouldBe("opening");
        read.Verify("two"u8, Keys.Log.Verifier).ShouldBeOfType<ProofCheck.Included>();
    }

    [Fact]
    public void Another_record_or_another_place_is_not_in_the_log()
    {
        Receipt(3).Verify("for"u8, Keys.Log.Verifier).ShouldBe(new ProofCheck.NotIncluded(Checkpoint.Checkpoint, 3));
        new TlogProof(2, Receipt(3).Hashes, Checkpoint).Verify("four"u8, Keys.Log.Verifier).ShouldBeOfType<ProofCheck.NotIncluded>();
        new TlogProof(5, Receipt(3).Hashes, Checkpoint).Verify("four"u8, Keys.Log.Verifier).ShouldBeOfType<ProofCheck.NotIncluded>();
    }

    [Fact]
    public void A_checkpoint_that_is_not_trusted_proves_nothing()
    {
        var forged = SignedCheckpoint.Sign(Checkpoint.Checkpoint, Keys.Impostor);

        new TlogProof(3, Receipt(3).Hashes, forged).Verify("four"u8, Keys.Log.Verifier)
            .ShouldBe(new ProofCheck.Untrusted(new CheckpointCheck.SignatureMissing(Keys.Log.Verifier)));
        Receipt(3).Verify("four"u8, new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier], 1))
            .ShouldBeOfType<ProofCheck.Untrusted>().Why.ShouldBeOfType<CheckpointCheck.WitnessesMissing>();
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2")]
    [InlineData("index 3", "index 03")]
    [InlineData("index 3", "index  3")]
    [InlineData("index 3", "index -1")]
    [InlineData("index 3", "Index 3")]
    [InlineData("index 3\n", "")]
    [InlineData("index 3", "index 9223372036854775808")]
    [InlineData("index 3", "extra b3BlbmluZx==\nindex 3")]
    [InlineData("index 3", "extra b3BlbmluZw\nindex 3")]
    [InlineData("index 3", "extra \nindex 3")]
    [InlineData("index 3", "extra\nindex 3")]
    [InlineData("index 3", "index 3\nextra b3BlbmluZw==")]
    [InlineData("index 3", "extra b3BlbmluZw==\nextra b3BlbmluZw==\nindex 3")]
    [InlineData("index 3", "index 3\n")]
    [InlineData("\n\nlog.example", "\nlog.example")]
    public void Anything_else_is_no_proof(string right, string wrong)
    {
        string text = Receipt(3).ToString();

        text.ShouldContain(right);
        TlogProof.TryParse(text.Replace(right, wrong, StringComparison.Ordinal), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_proof_longer_than_the_highest_tree_is_not_read()
    {
        string hash = Log.Root + "\n";
        string With(int count) => $"c2sp.org/tlog-proof@v1\nindex 0\n{string.Concat(Enumerable.Repeat(hash, count))}\n{Checkpoint}";

        TlogProof.TryParse(With(63), out _).ShouldBeTrue();
        TlogProof.TryParse(With(64), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_receipt_is_refused_or_spelt_as_it_stands_and_never_shows_another_record() =>
        Mutations.Of(Encoding.UTF8.GetBytes(Receipt(3).ToString())).Sample(
            bytes =>
            {
                if (!TlogProof.TryParse(bytes, out TlogProof? read)) return;
                Encoding.UTF8.GetBytes(read.ToString()).ShouldBe(bytes);
                read.Verify("for"u8, Keys.Log.Verifier).ShouldNotBeOfType<ProofCheck.Included>();
                if (read.Verify("four"u8, Keys.Log.Verifier) is ProofCheck.Included included) included.Index.ShouldBe(3);
            },
            iter: 2_000);

    private static TlogProof Receipt(long index) =>
        new(index, TileProofs.InclusionAsync(index, Log.Size, Log, CancellationToken.None).AsTask().GetAwaiter().GetResult(), Checkpoint);
}
