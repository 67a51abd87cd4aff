using System.Net;
using System.Text;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Ledger;

/// <summary>The ledger as programs of other people fetch it.</summary>
public sealed class LedgerOverHttpTests(LedgerOverHttpTests.World world) : IClassFixture<LedgerOverHttpTests.World>
{
    [Fact]
    public async Task The_checkpoint_is_text_for_everyone_and_kept_for_a_moment()
    {
        using HttpResponseMessage answer = await world.Get("/ledger/checkpoint");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        answer.Headers.CacheControl!.MaxAge!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        SignedCheckpoint.TryParse(await Bytes(answer), out SignedCheckpoint? checkpoint).ShouldBeTrue();
        new CheckpointPolicy(world.Key).Check(checkpoint!).ShouldBeOfType<CheckpointCheck.Trusted>().Checkpoint.Origin.ShouldBe("localhost:5080/ledger");
    }

    [Theory]
    [InlineData("/ledger/tile/0/000.p/5", 160)]
    [InlineData("/ledger/tile/0/000.p/1", 32)]
    public async Task A_tile_is_bytes_that_never_change(string path, int length)
    {
        using HttpResponseMessage answer = await world.Get(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        (await Bytes(answer)).Length.ShouldBe(length);
    }

    // The demo's log has more than one and less than 256 entries.
    [Theory]
    [InlineData("/ledger/tile/0/000")]
    [InlineData("/ledger/tile/0/001.p/1")]
    [InlineData("/ledger/tile/1/000.p/1")]
    [InlineData("/ledger/tile/entries/000")]
    [InlineData("/ledger/tile/entries/000.p/256")]
    [InlineData("/ledger/tile/entries/000.p/0")]
    [InlineData("/ledger/tile/entries/0")]
    [InlineData("/ledger/tile/entries/000.p/01")]
    [InlineData("/ledger/tile/64/000.p/1")]
    [InlineData("/ledger/tile/00/000.p/1")]
    [InlineData("/ledger/tile/-1/000.p/1")]
    [InlineData("/ledger/tile/0/x000/000.p/1")]
    [InlineData("/ledger/tile/0/999999999999999999999999.p/1")]
    [InlineData("/ledger/proof/100000")]
    [InlineData("/ledger/proof/-1")]
    [InlineData("/ledger/proof/01")]
    [InlineData("/ledger/proof/1.0")]
    [InlineData("/ledger/proof/99999999999999999999999")]
    public async Task What_is_not_there_is_not_found_and_no_cache_keeps_that(string path)
    {
        using HttpResponseMessage answer = await world.Get(path);

        (answer.StatusCode, answer.Headers.CacheControl!.NoStore).ShouldBe((HttpStatusCode.NotFound, true));
    }

    [Fact]
    public async Task A_stranger_verifies_the_whole_log_with_the_key_alone()
    {
        var verifier = new LogVerifier(new Uri("http://localhost/ledger"), new CheckpointPolicy(world.Key), world.Http, new MemoryTrustedCheckpoints());
        long records = 0;

        LogVerification result = await verifier.VerifyAllAsync(
            (_, _, _) =>
            {
                records++;
                return ValueTask.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        result.ShouldBeOfType<LogVerification.Verified>();
        records.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_proof_leads_from_its_record_to_the_checkpoint()
    {
        byte[] bundle = await Bytes(await world.Get("/ledger/tile/entries/000.p/1"));
        using HttpResponseMessage answer = await world.Get("/ledger/proof/0");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        TlogProof.TryParse(await Bytes(answer), out TlogProof? proof).ShouldBeTrue();
        proof!.Verify(bundle.AsSpan(2), world.Key).ShouldBeOfType<ProofCheck.Included>();
        proof.Verify(bundle.AsSpan(1), world.Key).ShouldBeOfType<ProofCheck.NotIncluded>();
    }

    [Fact]
    public async Task A_village_shows_what_is_proven_beside_what_is_live()
    {
        Answer village = await new Caller(world.Http).Get("/api/v1/villages/140829103209");

        village["proven"].GetProperty("totals").GetRawText().ShouldBe(village["totals"].GetRawText());
        long index = village["proven"].GetProperty("index").GetInt64();
        byte[] bundle = await Bytes(await world.Get($"/ledger/tile/entries/000.p/{index + 1}"));
        Encoding.UTF8.GetString(bundle).ShouldContain($"\"type\":\"village.totals\",\"upTo\":{index},");
    }

    private static Task<byte[]> Bytes(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>A host whose demo season is in the ledger.</summary>
    public sealed class World : IAsyncLifetime
    {
        private readonly BusyHost host = new();

        public HttpClient Http { get; private set; } = null!;

        public VerifierKey Key { get; private set; } = null!;

        public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(path, TestContext.Current.CancellationToken);

        public async ValueTask InitializeAsync()
        {
            Http = host.Visitor();
            await host.Services.GetRequiredService<Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);
            VerifierKey.TryParse((await Http.GetStringAsync("/ledger/vkey", TestContext.Current.CancellationToken)).TrimEnd('\n'), out VerifierKey? key).ShouldBeTrue();
            Key = key!;
        }

        public async ValueTask DisposeAsync() => await host.DisposeAsync();
    }
}
