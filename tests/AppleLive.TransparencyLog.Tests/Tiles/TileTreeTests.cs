using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tests.Tiles;

public sealed class TileTreeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tree_opened_at_any_size_goes_on_as_if_it_had_never_been_closed()
    {
        var rows = new Rows();
        var tree = new TileTree();
        for (int size = 0; size < 800; size++)
        {
            TileTree again = await TileTree.OpenAsync(size, rows, Stop);

            again.Root.ShouldBe(tree.Root, $"at {size}");
            again.Size.ShouldBe(size);
            again.TakeChanged().ShouldBeEmpty();
            again.Append(NaiveTree.Record(size)).ShouldBe(size);
            tree.Append(NaiveTree.Record(size));
            again.Root.ShouldBe(tree.Root);
            rows.Store(again.TakeChanged());
        }

        rows.All().ShouldBe(Rows.Of(800).All());
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    public async Task A_tree_opened_at_the_turn_of_a_level_goes_on(int size)
    {
        var rows = Rows.Of(size);
        TileTree again = await TileTree.OpenAsync(size, rows, Stop);

        for (int i = size; i < size + 300; i++) again.Append(NaiveTree.Record(i));
        rows.Store(again.TakeChanged());

        rows.All().ShouldBe(Rows.Of(size + 300).All());
    }

    [Fact]
    public void Rows_hold_exactly_the_tiles_that_the_size_calls_for()
    {
        for (int size = 1; size < 70_000; size = (size * 3) + 1) Rows.Of(size).Ids().ShouldBe(TileId.AllAt(size), $"at {size}");
        Rows.Of(256).Ids().ShouldBe(TileId.AllAt(256));
        Rows.Of(65_536).Ids().ShouldBe(TileId.AllAt(65_536));
    }

    [Fact]
    public void A_full_tiles_root_is_a_hash_of_the_tile_above()
    {
        var rows = Rows.Of(600);
        byte[][] leaves = NaiveTree.Leaves(512);

        rows.Hashes(1, 0).ShouldBe([NaiveTree.Root(leaves.AsSpan(0, 256)), NaiveTree.Root(leaves.AsSpan(256, 256))]);
    }

    [Fact]
    public void What_changed_is_told_once_and_what_was_told_does_not_change()
    {
        var tree = new TileTree();
        tree.Append(NaiveTree.Record(0));
        TileBytes first = tree.TakeChanged().ShouldHaveSingleItem();
        byte[] then = first.Bytes.ToArray();

        tree.TakeChanged().ShouldBeEmpty();
        for (int i = 1; i < 300; i++) tree.Append(NaiveTree.Record(i));

        tree.TakeChanged().Select(tile => tile.Id).ShouldBe([new TileId(0, 0, 256), new TileId(0, 1, 44), new TileId(1, 0, 1)]);
        first.Bytes.ToArray().ShouldBe(then);
    }

    [Fact]
    public async Task A_missing_or_short_tile_is_named()
    {
        var rows = Rows.Of(300);

        (await Should.ThrowAsync<BadTileException>(async () => await TileTree.OpenAsync(300, new Rows(), Stop))).Message.ShouldBe("Tile 0/001.p/44 is missing.");
        (await Should.ThrowAsync<BadTileException>(async () => await TileTree.OpenAsync(301, rows, Stop))).Message.ShouldBe("Tile 0/001.p/45 has 1408 bytes; 45 hashes need 1440.");
        (await Should.ThrowAsync<BadTileException>(async () => await TileProofs.InclusionAsync(0, 301, rows, Stop))).Tile.ShouldBe(new TileId(0, 1, 45));
    }

    [Fact]
    public async Task A_proof_that_cannot_be_is_not_asked_for()
    {
        var rows = Rows.Of(10);

        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await TileProofs.InclusionAsync(10, 10, rows, Stop));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await TileProofs.InclusionAsync(-1, 10, rows, Stop));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await TileProofs.ConsistencyAsync(11, 10, rows, Stop));
    }

    /// <summary>One row a tile, without a thought for widths.</summary>
    private sealed class Rows : ITileReader
    {
        private readonly SortedDictionary<(int Level, long Index), ReadOnlyMemory<byte>> rows = [];

        public static Rows Of(int size)
        {
            var (rows, tree) = (new Rows(), new TileTree());
            for (int i = 0; i < size; i++) tree.Append(NaiveTree.Record(i));
            rows.Store(tree.TakeChanged());
            return rows;
        }

        public void Store(IEnumerable<TileBytes> changed)
        {
            foreach (TileBytes tile in changed)
            {
                if (rows.TryGetValue((tile.Id.Level, tile.Id.Index), out ReadOnlyMemory<byte> before)) tile.Bytes.Span.StartsWith(before.Span).ShouldBeTrue();
                rows[(tile.Id.Level, tile.Id.Index)] = tile.Bytes;
            }
        }

        public IEnumerable<string> All() => rows.Select(row => $"{row.Key} {Convert.ToHexString(row.Value.Span)}");

        public IEnumerable<TileId> Ids() => rows.Select(row => new TileId(row.Key.Level, row.Key.Index, row.Value.Length / Hash.Size));

        public IEnumerable<Hash> Hashes(int level, long index) => rows[(level, index)].ToArray().Chunk(Hash.Size).Select(bytes => new Hash(bytes));

        public ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) =>
            new(rows.TryGetValue((tile.Level, tile.Index), out ReadOnlyMemory<byte> bytes) ? bytes : null);
    }
}
