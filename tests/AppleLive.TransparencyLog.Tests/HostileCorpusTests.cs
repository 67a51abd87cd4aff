using System.Text;

using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Verification;
using AppleLive.TransparencyLog.Witnesses;

using CsCheck;

namespace AppleLive.TransparencyLog.Tests;

/// <summary>Inputs of people who mean harm, each kept in a file: none is accepted, and none makes anything throw.</summary>
public sealed class HostileCorpusTests
{
    // Of each kind the honest file, and what a reader takes a file to say; null where it refuses it.
    private static readonly Dictionary<string, (string Honest, Func<byte[], Task<string?>> Read)> Readers = new()
    {
        ["Checkpoints"] = ("checkpoint", bytes => Verified("checkpoint", bytes)),
        ["Tiles"] = ("tile", bytes => Verified("tile/0/000.p/3", bytes)),
        ["Bundles"] = ("bundle", bytes => Verified("tile/entries/000.p/3", bytes)),
        ["Proofs"] = ("proof", bytes => Task.FromResult(Proven(bytes))),
        ["Requests"] = ("request", Cosigned),
        ["Keys"] = ("key", bytes => Task.FromResult(VerifierKey.TryParse(Encoding.UTF8.GetString(bytes), out VerifierKey? key) ? key.ToString() : null)),
        ["Paths"] = ("tile-path", bytes => Task.FromResult(PathOf(Encoding.UTF8.GetString(bytes)))),
    };

    public static TheoryData<string, string> Hostile() => [.. Corpus.Hostile.Select(file => new TheoryDataRow<string, string>(file.Kind, file.Name))];

    public static TheoryData<string> Kinds() => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Nothing_hostile_is_accepted(string kind, string name) => (await Readers[kind].Read(Corpus.Read(kind, name))).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_it_was_made_from_is_accepted(string kind) => (await Honest(kind)).ShouldNotBeNull();

    // Chance may undo the harm: then it says what the honest file says. Of keys and paths there are many, each spelt in one way.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nor_is_what_chance_makes_of_it(string kind)
    {
        string? honest = await Honest(kind);
        byte[][] files = [.. Corpus.Hostile.Where(file => file.Kind == kind).Select(file => Corpus.Read(file.Kind, file.Name))];
        await Gen.Int[0, files.Length - 1].SelectMany(file => Mutations.Of(files[file])).SampleAsync(
            async bytes =>
            {
                if (await Readers[kind].Read(bytes) is { } said) said.ShouldBe(kind is "Keys" or "Paths" ? Encoding.UTF8.GetString(bytes) : honest);
            },
            iter: 400);
    }

    [Fact]
    public void Every_kind_has_its_files() => Corpus.Hostile.GroupBy(file => file.Kind).Where(kind => kind.Count() >= 10).Select(kind => kind.Key).ShouldBe(Readers.Keys, ignoreOrder: true);

    private static Task<string?> Honest(string kind) => Readers[kind].Read(Corpus.Read("Honest", Readers[kind].Honest));

    private static async Task<string?> Verified(string path, byte[] bytes)
    {
        using var server = new LogServer(StoredLog.Of("one", "two", "three"));
        server.Lie(path, bytes);
        var reading = new Reading(server);
        return await reading.All() is LogVerification.Verified verified ? $"{verified.Checkpoint.Checkpoint.Text}{string.Join(' ', reading.Records)}" : null;
    }

    private static string? Proven(byte[] bytes) =>
        TlogProof.TryParse(bytes, out TlogProof? proof) && proof.Verify("two"u8, Keys.Log.Verifier) is ProofCheck.Included included ? $"two is at {included.Index} in {included.Checkpoint.Text}" : null;

    private static async Task<string?> Cosigned(byte[] bytes)
    {
        var witness = new WitnessCore(Keys.Witness, [Keys.Log.Verifier], new MemoryWitnessState());
        if (await witness.AddAsync(bytes, CancellationToken.None) is not WitnessAnswer.Cosigned) return null;
        return WitnessRequest.TryParse(bytes, out WitnessRequest? request) ? request.Checkpoint.Checkpoint.Text : "nothing";
    }

    private static string? PathOf(string path) =>
        TileId.TryParse(path, out TileId tile) ? tile.Path
        : EntryBundleId.TryParse(path, out EntryBundleId bundle) ? bundle.Path
        : null;
}
