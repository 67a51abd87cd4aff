using System.Net;
using System.Net.Http.Headers;
using System.Text;

using AppleLive.Ledger;
using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Witnesses;

using Microsoft.Extensions.Logging.Abstractions;

namespace AppleLive.Conformance.Seasons;

/// <summary>A real witness behind HTTP that goes nowhere.</summary>
public sealed class TestWitness : HttpMessageHandler
{
    private readonly FileWitnessState state;
    private readonly NoteSigner signer = NoteSigner.ForWitness("witness.example/test", Enumerable.Repeat((byte)7, NoteSigner.SeedBytes).ToArray(), TimeProvider.System);
    private readonly WitnessCore core;
    private readonly List<SignedCheckpoint> asked = [];

    public TestWitness(VerifierKey log, string folder)
    {
        state = new FileWitnessState(folder);
        core = new WitnessCore(signer, [log], state);
    }

    public bool IsAway { get; set; }

    public VerifierKey Verifier => core.Verifier;

    /// <summary>Every checkpoint it was ever asked to cosign.</summary>
    public IReadOnlyList<SignedCheckpoint> Asked => asked;

    /// <summary>The witnesses of a host that asks this one.</summary>
    public Witnesses AskedBy(IStore store, int quorum)
    {
        var options = new LedgerOptions { WitnessQuorum = quorum };
        options.Witnesses.Add(new WitnessOptions { Url = "http://witness.example", VKey = Verifier.ToString() });
        return new Witnesses(store, options, new HttpClient(this, disposeHandler: false), TimeProvider.System, NullLogger<Witnesses>.Instance);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway) throw new HttpRequestException("Nobody is there.");
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        if (SignedCheckpoint.TryParse(Encoding.UTF8.GetString(body).Split("\n\n", 2)[1], out SignedCheckpoint? checkpoint)) asked.Add(checkpoint);
        WitnessAnswer answer = await core.AddAsync(body, cancellationToken);
        var content = new StringContent(answer.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = content };
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
