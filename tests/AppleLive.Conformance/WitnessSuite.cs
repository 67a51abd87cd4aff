using AppleLive.Conformance.Seasons;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Conformance;

/// <summary>Others cosign the log: afterwards, or before anything is published.</summary>
public abstract class WitnessSuite : StorageSuite
{
    [Fact]
    public async Task A_published_checkpoint_gets_its_cosignatures_once()
    {
        using var witness = new TestWitness(Key(), Path.Combine(Season.Folder, "witness"));
        Witnesses witnesses = Asking(witness, quorum: 0);
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        (await witnesses.AttachAsync(Stop)).ShouldBe(1);
        (await witnesses.AttachAsync(Stop)).ShouldBe(0);

        (await Trusted(witness)).Witnesses.ShouldHaveSingleItem().Key.ShouldBe(witness.Verifier);
    }

    [Fact]
    public async Task What_was_cosigned_grows_with_the_log()
    {
        using var witness = new TestWitness(Key(), Path.Combine(Season.Folder, "witness"));
        Witnesses witnesses = Asking(witness, quorum: 0);
        await Season.Get<Integrator>().IntegrateAsync(Stop);
        await witnesses.AttachAsync(Stop);
        await Season.ListingOf(boxes: 1);
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        (await Published()).Note.ShouldNotContain(witness.Verifier.Name);
        (await witnesses.AttachAsync(Stop)).ShouldBe(1);

        (await Trusted(witness)).Checkpoint.Size.ShouldBe((await Published()).Size);
    }

    [Fact]
    public async Task With_a_quorum_nothing_is_published_until_it_is_met()
    {
        using var witness = new TestWitness(Key(), Path.Combine(Season.Folder, "witness")) { IsAway = true };
        Witnesses witnesses = Asking(witness, quorum: 1);
        using var integrator = new Integrator(Season.Store, Season.Clock, Season.Get<LogKeys>(), witnesses);

        (await integrator.IntegrateAsync(Stop)).ShouldBe(0);
        witness.IsAway = false;
        (await integrator.IntegrateAsync(Stop)).ShouldBeGreaterThan(0);

        (await Trusted(witness)).Witnesses.ShouldHaveSingleItem();
    }

    private async Task<CheckpointCheck.Trusted> Trusted(TestWitness witness) =>
        new CheckpointPolicy(Key(), [witness.Verifier], 1).Check((await Published()).Read()).ShouldBeOfType<CheckpointCheck.Trusted>();

    private Witnesses Asking(TestWitness witness, int quorum) => witness.AskedBy(Season.Store, quorum);

    private async Task<PublishedCheckpoint> Published() => (await Season.Get<LogDesk>().CheckpointAsync(Stop)).ShouldNotBeNull();

    private VerifierKey Key()
    {
        VerifierKey.TryParse(Season.Get<LogDesk>().VerifierKey, out VerifierKey? key).ShouldBeTrue();
        return key!;
    }
}
