using AppleLive.TransparencyLog.Tiles;

using CsCheck;

namespace AppleLive.TransparencyLog.Tests.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, 0L, 256, "0/000")]
    [InlineData(0, 1_234_067L, 256, "0/x001/x234/067")]
    [InlineData(3, 1_234_067L, 12, "3/x001/x234/067.p/12")]
    [InlineData(63, 999L, 1, "63/999.p/1")]
    [InlineData(1, 1_000L, 255, "1/x001/000.p/255")]
    [InlineData(0, long.MaxValue, 256, "0/x009/x223/x372/x036/x854/x775/807")]
    public void A_tile_has_one_path_and_a_path_one_tile(int level, long index, int width, string path)
    {
        var tile = new TileId(level, index, width);

        tile.Path.ShouldBe(path);
        TileId.TryParse(path, out TileId read).ShouldBeTrue();
        read.ShouldBe(tile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0/")]
    [InlineData("/000")]
    [InlineData("00/000")]
    [InlineData("01/000")]
    [InlineData("64/000")]
    [InlineData("-1/000")]
    [InlineData("+1/000")]
    [InlineData("0/0")]
    [InlineData("0/0000")]
    [InlineData("0/x000")]
    [InlineData("0/x000/000")]
    [InlineData("0/x000/x001/000")]
    [InlineData("0/001/000")]
    [InlineData("0/x001/x000")]
    [InlineData("0/x1/000")]
    [InlineData("0/x001/")]
    [InlineData("0/x001//000")]
    [InlineData("0/X001/000")]
    [InlineData("0/000/")]
    [InlineData("0/000.p")]
    [InlineData("0/000.p/")]
    [InlineData("0/000.p/0")]
    [InlineData("0/000.p/256")]
    [InlineData("0/000.p/01")]
    [InlineData("0/000.p/-1")]
    [InlineData("0/000.p/1/")]
    [InlineData("0/000.p/1.p/1")]
    [InlineData("0/000.P/1")]
    [InlineData("0/00a")]
    [InlineData("0/0 0")]
    [InlineData("0/٠٠٠")]
    [InlineData("0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("0/x001/x009/x223/x372/x036/x854/x775/807")]
    [InlineData("entries/000")]
    [InlineData("0/000?")]
    [InlineData("../000")]
    public void Any_other_spelling_is_no_tile(string path) => TileId.TryParse(path, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0L, 256, "entries/000")]
    [InlineData(1_067L, 3, "entries/x001/067.p/3")]
    public void Bundles_are_spelt_alike(long index, int width, string path)
    {
        new EntryBundleId(index, width).Path.ShouldBe(path);
        EntryBundleId.TryParse(path, out EntryBundleId read).ShouldBeTrue();
        read.ShouldBe(new EntryBundleId(index, width));
    }

    [Theory]
    [InlineData("entries/")]
    [InlineData("entries/0")]
    [InlineData("Entries/000")]
    [InlineData("entries/x000/000")]
    [InlineData("entries/000.p/256")]
    [InlineData("0/000")]
    [InlineData("/entries/000")]
    public void Any_other_spelling_is_no_bundle(string path) => EntryBundleId.TryParse(path, out _).ShouldBeFalse();

    [Fact]
    public void Whatever_is_read_as_a_tile_is_spelt_that_way() =>
        Gen.Select(Gen.Char["0123456789x/.p"].Array[0, 20], Gen.Bool).Sample((letters, isTile) =>
        {
            string path = isTile ? "0/" + new string(letters) : new string(letters);
            if (TileId.TryParse(path, out TileId tile)) tile.Path.ShouldBe(path);
        });

    [Fact]
    public void Every_tile_survives_its_path() =>
        Gen.Select(Gen.Int[0, 63], Gen.Long[0, long.MaxValue], Gen.Int[1, 256]).Sample((level, index, width) =>
        {
            var tile = new TileId(level, index, width);

            TileId.TryParse(tile.Path, out TileId read).ShouldBeTrue();
            read.ShouldBe(tile);
        });

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_of_the_specification()
    {
        TileId[] tiles = [.. TileId.AllAt(70_000)];

        tiles.Count(tile => tile is { Level: 0, IsFull: true }).ShouldBe(273);
        tiles.Where(tile => tile.Level > 0 || !tile.IsFull).ShouldBe([new TileId(0, 273, 112), new TileId(1, 0, 256), new TileId(1, 1, 17), new TileId(2, 0, 1)]);
        TileId.PartialAt(70_000).ShouldBe([new TileId(0, 273, 112), new TileId(1, 1, 17), new TileId(2, 0, 1)]);
        EntryBundleId.AllAt(70_000).Count().ShouldBe(274);
        EntryBundleId.AllAt(70_000, 272).ShouldBe([new EntryBundleId(272, 256), new EntryBundleId(273, 112)]);
    }

    [Fact]
    public void A_tree_of_a_full_tile_has_it_and_one_above()
    {
        TileId.AllAt(256).ShouldBe([new TileId(0, 0, 256), new TileId(1, 0, 1)]);
        TileId.AllAt(0).ShouldBeEmpty();
        TileId.PartialAt(long.MaxValue).Count().ShouldBe(8);
    }

    [Fact]
    public void A_tile_may_be_served_once_it_is_as_wide()
    {
        new TileId(0, 1, 44).ExistsAt(300).ShouldBeTrue();
        new TileId(0, 1, 12).ExistsAt(300).ShouldBeTrue();
        new TileId(0, 1, 45).ExistsAt(300).ShouldBeFalse();
        new TileId(0, 1, 256).ExistsAt(300).ShouldBeFalse();
        new TileId(0, long.MaxValue, 1).ExistsAt(300).ShouldBeFalse();
        new TileId(63, 0, 1).ExistsAt(long.MaxValue).ShouldBeFalse();
        new EntryBundleId(1, 44).ExistsAt(300).ShouldBeTrue();
        new EntryBundleId(1, 45).ExistsAt(300).ShouldBeFalse();
    }

    [Fact]
    public void A_tile_that_cannot_be_cannot_be_named()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TileId(64, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new TileId(0, -1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new TileId(0, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new TileId(0, 0, 257));
        Should.Throw<ArgumentOutOfRangeException>(() => new EntryBundleId(-1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new EntryBundleId(0, 0));
    }
}
