using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

using CsCheck;

using Hash = AppleLive.TransparencyLog.Trees.Hash;

namespace AppleLive.TransparencyLog.Tests.Trees;

public sealed class TreeTests
{
    private const int Most = 1_200;

    private static readonly byte[][] Leaves = NaiveTree.Leaves(Most);

    private static readonly StoredLog Log = Filled();

    [Fact]
    public void A_growing_tree_has_at_every_size_the_root_of_the_definition()
    {
        var range = new CompactRange();
        range.Root.ShouldBe(Hash.EmptyRoot);

        for (int size = 1; size <= 600; size++)
        {
            range.Append(new Hash(Leaves[size - 1]));

            range.Root.ShouldBe(NaiveTree.Root(Leaves.AsSpan(0, size)), $"at {size}");
            new CompactRange(size, [.. range.Subtrees]).Root.ShouldBe(range.Root);
        }
    }

    [Fact]
    public void Inclusion_proofs_from_tiles_are_those_of_the_definition_and_hold() =>
        Gen.Int[1, Most].SelectMany(size => Gen.Int[0, size - 1], (size, index) => (size, index)).Sample(place =>
        {
            (int size, int index) = place;
            Hash[] proof = Inclusion(index, size);
            Hash root = NaiveTree.Root(Leaves.AsSpan(0, size));

            proof.ShouldBe(NaiveTree.Path(index, Leaves.AsSpan(0, size)));
            InclusionProof.Verify(new Hash(Leaves[index]), index, size, proof, root).ShouldBeTrue();
        });

    [Fact]
    public void Consistency_proofs_from_tiles_are_those_of_the_definition_and_hold() =>
        Gen.Int[0, Most].SelectMany(size => Gen.Int[0, size], (size, old) => (old, size)).Sample(sizes =>
        {
            (int old, int size) = sizes;
            Hash[] proof = Consistency(old, size);

            proof.ShouldBe(NaiveTree.Proof(old, Leaves.AsSpan(0, size)));
            ConsistencyProof.Verify(old, RootAt(old), size, RootAt(size), proof).ShouldBeTrue();
        });

    [Fact]
    public void An_inclusion_proof_with_anything_wrong_does_not_hold() =>
        Gen.Select(Gen.Int[1, Most].SelectMany(size => Gen.Int[0, size - 1], (size, index) => (size, index)), Gen.Int[0, 255], Gen.Int[0, 100]).Sample((place, bit, pick) =>
        {
            (int size, int index) = place;
            Hash[] proof = Inclusion(index, size);
            var leaf = new Hash(Leaves[index]);
            Hash root = RootAt(size);

            InclusionProof.Verify(Turned(leaf, bit), index, size, proof, root).ShouldBeFalse();
            InclusionProof.Verify(leaf, index, size, proof, Turned(root, bit)).ShouldBeFalse();
            InclusionProof.Verify(leaf, index, size, [.. proof, root], root).ShouldBeFalse();
            // A root does not bind its size, but a tree so much larger needs more hashes.
            InclusionProof.Verify(leaf, index, 4L * size, proof, root).ShouldBeFalse();
            if (size > 1) InclusionProof.Verify(leaf, (index + 1 + (pick % (size - 1))) % size, size, proof, root).ShouldBeFalse();
            if (proof.Length == 0) return;
            int place2 = pick % proof.Length;
            InclusionProof.Verify(leaf, index, size, [.. proof[..place2], Turned(proof[place2], bit), .. proof[(place2 + 1)..]], root).ShouldBeFalse();
            InclusionProof.Verify(leaf, index, size, [.. proof[..place2], .. proof[(place2 + 1)..]], root).ShouldBeFalse();
        });

    [Fact]
    public void A_consistency_proof_with_anything_wrong_does_not_hold() =>
        Gen.Select(Gen.Int[2, Most].SelectMany(size => Gen.Int[1, size - 1], (size, old) => (old, size)), Gen.Int[0, 255], Gen.Int[0, 100]).Sample((sizes, bit, pick) =>
        {
            (int old, int size) = sizes;
            Hash[] proof = Consistency(old, size);
            (Hash oldRoot, Hash root) = (RootAt(old), RootAt(size));

            ConsistencyProof.Verify(old, Turned(oldRoot, bit), size, root, proof).ShouldBeFalse();
            ConsistencyProof.Verify(old, oldRoot, size, Turned(root, bit), proof).ShouldBeFalse();
            ConsistencyProof.Verify(old, oldRoot, size, root, [.. proof, root]).ShouldBeFalse();
            ConsistencyProof.Verify(old, oldRoot, 4L * size, root, proof).ShouldBeFalse();
            int place = pick % proof.Length;
            ConsistencyProof.Verify(old, oldRoot, size, root, [.. proof[..place], Turned(proof[place], bit), .. proof[(place + 1)..]]).ShouldBeFalse();
            ConsistencyProof.Verify(old, oldRoot, size, root, [.. proof[..place], .. proof[(place + 1)..]]).ShouldBeFalse();
        });

    [Fact]
    public void Proofs_that_make_no_sense_are_answered_and_throw_nothing() =>
        Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 70]).Sample((first, second, length) =>
        {
            Hash[] proof = new Hash[length];

            InclusionProof.Verify(default, first, second, proof, default).ShouldBeFalse();
            ConsistencyProof.Verify(first, Hash.EmptyRoot, second, default, proof).ShouldBe(first == 0 && second > 0 && length == 0);
        });

    [Fact]
    public void The_empty_tree_begins_every_tree_and_has_no_leaf()
    {
        ConsistencyProof.Verify(0, Hash.EmptyRoot, 0, Hash.EmptyRoot, []).ShouldBeTrue();
        ConsistencyProof.Verify(0, Hash.EmptyRoot, 5, RootAt(5), []).ShouldBeTrue();
        ConsistencyProof.Verify(0, RootAt(5), 5, RootAt(5), []).ShouldBeFalse();
        ConsistencyProof.Verify(0, RootAt(5), 0, RootAt(5), []).ShouldBeFalse();
        ConsistencyProof.Verify(0, Hash.EmptyRoot, 5, RootAt(5), [RootAt(1)]).ShouldBeFalse();
        ConsistencyProof.Verify(5, RootAt(5), 4, RootAt(4), []).ShouldBeFalse();
        InclusionProof.Verify(RootAt(1), 0, 0, [], Hash.EmptyRoot).ShouldBeFalse();
        InclusionProof.Verify(RootAt(1), -1, 1, [], RootAt(1)).ShouldBeFalse();
        InclusionProof.Verify(RootAt(1), 0, 1, [], RootAt(1)).ShouldBeTrue();
    }

    [Fact]
    public void Leaves_and_nodes_cannot_pose_as_each_other()
    {
        var (left, right) = (Hash.Leaf("left"u8), Hash.Leaf("right"u8));

        Hash.Leaf([.. left.ToArray(), .. right.ToArray()]).ShouldNotBe(Hash.Node(left, right));
        Hash.Node(left, right).ShouldNotBe(Hash.Node(right, left));
    }

    [Fact]
    public void A_record_of_any_length_has_its_leaf_hash() =>
        Gen.Byte.Array[0, 3_000].Sample(record => Hash.Leaf(record).ShouldBe(new Hash(System.Security.Cryptography.SHA256.HashData([0, .. record]))));

    [Fact]
    public void A_hash_is_read_from_one_spelling_only()
    {
        string text = Hash.EmptyRoot.ToString();

        Hash.TryParse(text, out Hash read).ShouldBeTrue();
        read.ShouldBe(Hash.EmptyRoot);
        string[] others = ["", text[..^1], text + "=", " " + text, text + "\n", text[..20] + "\n" + text[20..], text.Replace('+', '-').Replace('/', '_') == text ? "x" : text.Replace('+', '-').Replace('/', '_'), text[..^2] + Next(text[^2]) + "="];
        others.Where(other => Hash.TryParse(other, out _)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_thirty_two_bytes_make_a_hash()
    {
        Should.Throw<ArgumentException>(() => new Hash(new byte[31]));
        Should.Throw<ArgumentException>(() => new Hash(new byte[33]));
        Should.Throw<ArgumentException>(() => new CompactRange(3, [Hash.EmptyRoot]));
    }

    // The last letter before the padding carries two unused bits: another letter, the same bytes.
    private static char Next(char letter) => (char)(letter + 1);

    private static Hash Turned(Hash hash, int bit) => new(Mutations.WithBitTurned(hash.ToArray(), bit));

    private static Hash RootAt(int size) => NaiveTree.Root(Leaves.AsSpan(0, size));

    private static Hash[] Inclusion(int index, int size) => [.. TileProofs.InclusionAsync(index, size, Log, CancellationToken.None).AsTask().GetAwaiter().GetResult()];

    private static Hash[] Consistency(int old, int size) => [.. TileProofs.ConsistencyAsync(old, size, Log, CancellationToken.None).AsTask().GetAwaiter().GetResult()];

    private static StoredLog Filled()
    {
        var log = new StoredLog();
        for (int i = 0; i < Most; i++) log.Append(NaiveTree.Record(i));
        log.Store();
        return log;
    }
}
