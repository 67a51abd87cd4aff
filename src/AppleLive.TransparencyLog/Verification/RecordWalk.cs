using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>Walks through the records of a log in order, some bundles being fetched ahead, and hands on only what was verified.</summary>
internal sealed class RecordWalk(LogSource source, VerifiedTiles tiles, long size, int ahead)
{
    /// <summary>Verifies all records from an index on.</summary>
    /// <returns>Why it stopped before the end; null where it did not.</returns>
    internal async ValueTask<LogVerification?> GoAsync(long from, RecordHandler handler, CancellationToken cancellationToken)
    {
        // Whatever ends the walk also ends the fetching ahead.
        using var walk = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var coming = new Queue<Coming>();
        try
        {
            foreach (EntryBundleId bundle in EntryBundleId.AllAt(size, from / TileId.FullWidth))
            {
                coming.Enqueue(Fetch(bundle, walk.Token));
                if (coming.Count <= ahead) continue;
                if (await VerifyAsync(coming.Peek(), from, handler, cancellationToken) is { } failure) return failure;
                coming.Dequeue();
            }

            while (coming.TryPeek(out Coming? next))
            {
                if (await VerifyAsync(next, from, handler, cancellationToken) is { } failure) return failure;
                coming.Dequeue();
            }

            return null;
        }
        finally
        {
            await walk.CancelAsync();
            foreach (Coming left in coming) await left.EndAsync();
        }
    }

    private Coming Fetch(EntryBundleId bundle, CancellationToken cancellationToken) => new(
        bundle,
        source.BundleAsync(bundle, cancellationToken).AsTask(),
        bundle.IsFull ? source.TileAsync(new TileId(0, bundle.Index, TileId.FullWidth), cancellationToken).AsTask() : null);

    private async ValueTask<LogVerification?> VerifyAsync(Coming coming, long from, RecordHandler handler, CancellationToken cancellationToken)
    {
        (ReadOnlyMemory<byte> leaves, LogVerification? failure) = await tiles.TileAsync(0, coming.Id.Index, coming.Leaves, cancellationToken);
        if (failure is not null) return failure;
        (EntryBundle records, failure) = await coming.Records;
        if (failure is not null) return failure;
        if (Altered(records, leaves.Span) is { } position) return new LogVerification.EntryAltered((coming.Id.Index * TileId.FullWidth) + position);

        long index = coming.Id.Index * TileId.FullWidth;
        foreach (ReadOnlyMemory<byte> record in records)
        {
            if (index >= from) await handler(index, record, cancellationToken);
            index++;
        }

        return null;
    }

    private static int? Altered(EntryBundle records, ReadOnlySpan<byte> tile)
    {
        ReadOnlySpan<Hash> leaves = TileHashes.Of(tile);
        int position = 0;
        foreach (ReadOnlyMemory<byte> record in records)
        {
            if (Hash.Leaf(record.Span) != leaves[position]) return position;
            position++;
        }

        return null;
    }

    /// <summary>A bundle on its way, and the tile of its leaf hashes where that is a full one.</summary>
    private sealed record Coming(EntryBundleId Id, Task<Fetched<EntryBundle>> Records, Task<Fetched<ReadOnlyMemory<byte>>>? Leaves)
    {
        /// <summary>Waits for what was given up, so that nothing is left running or unobserved.</summary>
        internal async ValueTask EndAsync()
        {
            await ((Task)Records).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Leaves is not null) await ((Task)Leaves).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
