using AppleLive.Storage.Relational.Rows;
using AppleLive.Transparency;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>How a round of the integrator is written.</summary>
internal static class LogRows
{
    public static readonly RowStatement<PlacedEntry> InsertEntries = new Columns<PlacedEntry>()
        .Long("log_index", placed => placed.Entry.Index)
        .Long("sequence", placed => placed.Sequence)
        .Text("type", placed => placed.Entry.Type)
        .Id("subject", placed => placed.Entry.Subject)
        .Bytes("record", placed => placed.Rewritten ? placed.Entry.Utf8 : null)
        .InsertInto("log_entries");

    public static readonly RowStatement<(VillageId Village, long Index)> InsertVillages = new Columns<(VillageId Village, long Index)>()
        .Id("village_id", concerned => concerned.Village.Value)
        .Long("log_index", concerned => concerned.Index)
        .InsertInto("log_entry_villages");

    public static readonly RowStatement<StoredTile> SaveTiles = new Columns<StoredTile>()
        .Long("level", tile => tile.Level)
        .Long("tile_index", tile => tile.Index)
        .Bytes("hashes", tile => tile.Hashes)
        .InsertInto("log_tiles", "on conflict (level, tile_index) do update set hashes = excluded.hashes");

    public static readonly RowStatement<VillageStand> SaveStands = new Columns<VillageStand>()
        .Id("village_id", stand => stand.Village.Value)
        .Long("sold_fen", stand => stand.Totals.Sold.Value)
        .Long("refunded_fen", stand => stand.Totals.Refunded.Value)
        .Long("fees_fen", stand => stand.Totals.Fees.Value)
        .Long("paid_out_fen", stand => stand.Totals.PaidOut.Value)
        .Long("totals_index", stand => stand.TotalsIndex)
        .At("totals_at", stand => stand.TotalsAt)
        .Long("moved", stand => stand.Moved ? 1 : 0)
        .InsertInto(
            "log_villages",
            """
            on conflict (village_id) do update
            set sold_fen = excluded.sold_fen, refunded_fen = excluded.refunded_fen, fees_fen = excluded.fees_fen, paid_out_fen = excluded.paid_out_fen,
                totals_index = excluded.totals_index, totals_at = excluded.totals_at, moved = excluded.moved
            """);
}
