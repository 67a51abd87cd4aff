using System.Diagnostics;
using System.Security.Cryptography;

using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.Benchmarks.Log;

/// <summary>How fast a log grows, in memory and on disk, and how fast it proves.</summary>
internal static class LogScenario
{
    private const int Leaves = 1_000_000, Batch = 512;
    private const long Huge = 10_000_000;

    public static async Task Run(TextWriter output)
    {
        byte[][] records = [.. Enumerable.Range(0, 1_000).Select(_ => RandomNumberGenerator.GetBytes(400))];
        await output.WriteLineAsync(Figures.Head);
        await output.WriteLineAsync((await Figures.PerSecond("in memory: records of 400 bytes appended, a root and its tiles every 512", "leaves/s", Leaves, () => Append(records))).ToString());
        await output.WriteLineAsync((await Figures.PerSecond("ceiling: SHA-256 of the same records, nothing else", "leaves/s", Leaves, () => HashOnly(records))).ToString());
        await output.WriteLineAsync((await ProofTime()).ToString());
        foreach (Figures figures in await DurableLog.Measure()) await output.WriteLineAsync(figures.ToString());
    }

    private static Task Append(byte[][] records)
    {
        var tree = new TileTree();
        for (int i = 0; i < Leaves; i++)
        {
            tree.Append(records[i % records.Length]);
            if (i % Batch != Batch - 1) continue;
            _ = tree.Root;
            tree.TakeChanged();
        }

        return Task.CompletedTask;
    }

    private static Task HashOnly(byte[][] records)
    {
        for (int i = 0; i < Leaves; i++) _ = Hash.Leaf(records[i % records.Length]);
        return Task.CompletedTask;
    }

    private static async Task<Figures> ProofTime()
    {
        using var log = new MemoryLog();
        for (long i = 0; i < Huge; i++)
        {
            log.Tree.Append(Hash.Leaf(BitConverter.GetBytes(i)));
            if (i % 65_536 == 0) log.Keep();
        }

        log.Keep();
        var milliseconds = new List<double>();
        for (int i = 0; i < 1_000; i++)
        {
            long index = RandomNumberGenerator.GetInt32((int)Huge);
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<Hash> proof = await TileProofs.InclusionAsync(index, Huge, log, CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!InclusionProof.Verify(Hash.Leaf(BitConverter.GetBytes(index)), index, Huge, [.. proof], log.Tree.Root)) throw new InvalidOperationException("A proof does not hold.");
        }

        return new Figures("an inclusion proof at ten million leaves, tiles in memory", "ms", milliseconds);
    }
}
