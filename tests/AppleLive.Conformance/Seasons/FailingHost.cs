using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.Conformance.Seasons;

/// <summary>A host that keeps the ledger over a store that fails now and then.</summary>
public sealed class FailingHost : IDisposable
{
    private readonly TestSeason season;
    private readonly TestWitness witness;
    private readonly int quorum;
    private readonly bool startsAnew;
    private LogKeys keys = null!;
    private Witnesses witnesses = null!;
    private Integrator integrator = null!;
    private long published;

    /// <param name="season">Whose ledger it keeps.</param>
    /// <param name="quorum">1 where nothing is published before the witness has cosigned, 0 where it may do so later.</param>
    /// <param name="startsAnew">Whether it starts anew after a failure, knowing nothing; otherwise it tries again with what it still knows, as its job does.</param>
    public FailingHost(TestSeason season, int quorum, bool startsAnew)
    {
        (this.season, this.quorum, this.startsAnew) = (season, quorum, startsAnew);
        Store = new FailingStore(season.Store);
        AppleLiveOptions options = season.Get<AppleLiveOptions>();
        witness = new TestWitness(LogKeys.OpenOrCreate(options.Ledger, options.Keys).Current.Verifier, Path.Combine(season.Folder, "witness"));
        Restart();
    }

    public FailingStore Store { get; }

    /// <summary>One round. False where it failed.</summary>
    public Task<bool> TryIntegrate() => Try(() => integrator.IntegrateAsync(TestSeason.Stop));

    /// <summary>Asks the witness for what it has not cosigned yet, with the same promise.</summary>
    public Task<bool> TryAttach() => Try(() => witnesses.AttachAsync(TestSeason.Stop));

    /// <summary>Puts the key aside and starts anew with another; the old one signs on.</summary>
    public void Rotate()
    {
        AppleLiveOptions options = season.Get<AppleLiveOptions>();
        LogKeys.Retire(options.Ledger, options.Keys);
        Restart();
    }

    /// <summary>Starts anew, with the keys that are there now.</summary>
    public void Restart()
    {
        integrator?.Dispose();
        AppleLiveOptions options = season.Get<AppleLiveOptions>();
        keys = LogKeys.OpenOrCreate(options.Ledger, options.Keys);
        witnesses = witness.AskedBy(Store, quorum);
        integrator = new Integrator(Store, season.Clock, keys, witnesses);
    }

    /// <summary>
    /// The log as a stranger sees it once the store holds again. Every checkpoint that was ever signed for anyone but the
    /// host's own memory, published or not, is of its past: no size has two roots.
    /// </summary>
    public async Task<PublishedLog> ShouldBeSound()
    {
        Store.FailAt(0, Fault.None);
        (await TryIntegrate()).ShouldBeTrue();
        PublishedLog log = await PublishedLog.Of(new LogDesk(season.Store, keys));
        log.Checkpoint.Size.ShouldBe((await season.Read(unit => unit.Log.EndAsync(TestSeason.Stop))).Placed);

        Hash[] roots = [.. Roots(log)];
        foreach (Checkpoint signed in Store.Signed.Select(each => each.Read()).Concat(witness.Asked).Select(each => each.Checkpoint)) signed.Root.ShouldBe(roots[signed.Size]);
        return log;
    }

    public void Dispose()
    {
        integrator.Dispose();
        witness.Dispose();
    }

    private async Task<bool> Try(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (IOException)
        {
            if (startsAnew) Restart();
            return false;
        }
        finally
        {
            // What anyone has seen never goes back, whatever failed.
            long size = await season.Read(async unit => (await unit.Log.EndAsync(TestSeason.Stop)).PublishedSize);
            size.ShouldBeGreaterThanOrEqualTo(published);
            published = size;
        }
    }

    // By size, from nothing on.
    private static IEnumerable<Hash> Roots(PublishedLog log)
    {
        var tree = new CompactRange();
        yield return tree.Root;
        foreach (byte[] record in log.Records)
        {
            tree.Append(Hash.Leaf(record));
            yield return tree.Root;
        }
    }
}
