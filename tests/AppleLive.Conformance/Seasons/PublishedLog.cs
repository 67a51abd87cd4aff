using System.Text.Json;

using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.Conformance.Seasons;

/// <summary>The published log as a stranger sees it: every record hashed again, up to the root of the signed checkpoint.</summary>
public sealed record PublishedLog(Checkpoint Checkpoint, IReadOnlyList<byte[]> Records)
{
    public static Task<PublishedLog> Of(TestSeason season) => Of(season.Get<LogDesk>());

    public static async Task<PublishedLog> Of(LogDesk log)
    {
        PublishedCheckpoint published = (await log.CheckpointAsync(TestSeason.Stop)).ShouldNotBeNull();
        VerifierKey.TryParse(log.VerifierKey, out VerifierKey? key).ShouldBeTrue();
        Checkpoint checkpoint = new CheckpointPolicy(key!).Check(published.Read()).ShouldBeOfType<CheckpointCheck.Trusted>().Checkpoint;
        var records = new List<byte[]>();
        var tree = new CompactRange();
        foreach (EntryBundleId id in EntryBundleId.AllAt(checkpoint.Size))
        {
            ReadOnlyMemory<byte> bytes = (await log.BundleAsync(id, TestSeason.Stop)).ShouldNotBeNull();
            EntryBundle.TryRead(bytes, id.Width, out EntryBundle bundle).ShouldBeTrue();
            foreach (ReadOnlyMemory<byte> record in bundle)
            {
                tree.Append(Hash.Leaf(record.Span));
                records.Add(record.ToArray());
            }
        }

        tree.Size.ShouldBe(checkpoint.Size);
        tree.Root.ShouldBe(checkpoint.Root);
        return new PublishedLog(checkpoint, records);
    }

    /// <summary>The records of a type, with their indexes.</summary>
    public IReadOnlyList<(long Index, JsonElement Record)> OfType(string type) =>
    [
        .. Records.Select((utf8, index) => ((long)index, JsonDocument.Parse(utf8).RootElement))
            .Where(each => each.RootElement.GetProperty("type").GetString() == type),
    ];
}
