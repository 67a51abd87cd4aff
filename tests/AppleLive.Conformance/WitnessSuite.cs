using AppleLive.Ledger;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Witnesses;

using Microsoft.Extensions.Logging.Abstractions;

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

    private Witnesses Asking(TestWitness witness, int quorum)
    {
        var options = new LedgerOptions { WitnessQuorum = quorum };
        options.Witnesses.Add(new WitnessOptions { Url = "http://witness.example", VKey = witness.Verifier.ToString() });
        return new Witnesses(Season.Store, options, new HttpClient(witness), TimeProvider.System, NullLogger<Witnesses>.Instance);
    }

    private async Task<PublishedCheckpoint> Published() => (await Season.Get<LogDesk>().CheckpointAsync(Stop)).ShouldNotBeNull();

    private VerifierKey Key()
    {
        VerifierKey.TryParse(Season.Get<LogDesk>().VerifierKey, out VerifierKey? key).ShouldBeTrue();
        return key!;
    }

    /// <summary>A real witness behind HTTP that goes nowhere.</summary>
    private sealed class TestWitness : HttpMessageHandler
    {
        private readonly FileWitnessState state;
        private readonly NoteSigner signer = NoteSigner.ForWitness("witness.example/test", Enumerable.Repeat((byte)7, NoteSigner.SeedBytes).ToArray(), TimeProvider.System);
        private readonly WitnessCore core;

        public TestWitness(VerifierKey log, string folder)
        {
            state = new FileWitnessState(folder);
            core = new WitnessCore(signer, [log], state);
        }

        public bool IsAway { get; set; }

        public VerifierKey Verifier => core.Verifier;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsAway) throw new HttpRequestException("Nobody is there.");
            WitnessAnswer answer = await core.AddAsync(await request.Content!.ReadAsByteArrayAsync(cancellationToken), cancellationToken);
            var content = new StringContent(answer.Body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(answer.ContentType);
            return new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status) { Content = content };
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                state.Dispose();
                signer.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
