using System.Net;
using System.Net.Http.Headers;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Witnesses;

using Microsoft.Extensions.Time.Testing;

namespace AppleLive.TransparencyLog.Tests.Witnesses;

public sealed class WitnessClientTests
{
    private static readonly StoredLog Log = LogServer.Of(1_000).Log;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_witness_that_knows_nothing_cosigns_at_once()
    {
        var server = new WitnessServer(Keys.Witness);

        var cosigned = (await Client(server).AddAsync(At(5), Log, Stop)).ShouldBeOfType<WitnessReply.Cosigned>();

        cosigned.Signature.Time.ShouldBe(Keys.Noon);
        At(5).With([cosigned.Signature.Signature]).Note.Check([Keys.Witness.Verifier]).ShouldBeOfType<NoteCheck.Signed>();
        server.Asked.ShouldHaveSingleItem().ShouldStartWith("POST https://witness.example/w/add-checkpoint old 0\n\nlog.example/apples\n5\n");
    }

    [Fact]
    public async Task What_the_witness_cosigned_is_where_the_next_proof_begins()
    {
        var server = new WitnessServer(Keys.Witness);
        WitnessClient client = Client(server);

        await client.AddAsync(At(5), Log, Stop);
        (await client.AddAsync(At(700), Log, Stop)).ShouldBeOfType<WitnessReply.Cosigned>();

        server.Asked.Count.ShouldBe(2);
        server.Asked[1].ShouldContain(" old 5\n");
    }

    [Fact]
    public async Task A_witness_that_knows_more_than_was_thought_is_asked_once_more()
    {
        var server = new WitnessServer(Keys.Witness);
        await Client(server).AddAsync(At(256), Log, Stop);

        (await Client(server).AddAsync(At(700), Log, Stop)).ShouldBeOfType<WitnessReply.Cosigned>();

        server.Asked.Count.ShouldBe(3);
        server.Asked[2].ShouldContain(" old 256\n");
    }

    [Fact]
    public async Task A_witness_that_forgot_is_told_from_the_beginning()
    {
        var server = new WitnessServer(Keys.Witness);
        WitnessClient client = Client(server);
        await client.AddAsync(At(256), Log, Stop);
        server.Forget();

        (await client.AddAsync(At(700), Log, Stop)).ShouldBeOfType<WitnessReply.Cosigned>();
    }

    [Fact]
    public async Task A_witness_that_knows_a_longer_log_is_a_conflict()
    {
        var server = new WitnessServer(Keys.Witness);
        await Client(server).AddAsync(At(700), Log, Stop);
        server.Asked.Clear();

        (await Client(server).AddAsync(At(256), Log, Stop)).ShouldBe(new WitnessReply.Conflict(700));

        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_witness_that_always_names_another_size_is_not_asked_for_ever()
    {
        int size = 1;
        var server = new WitnessServer(_ => Size($"{size++}\n"));

        (await Client(server).AddAsync(At(700), Log, Stop)).ShouldBe(new WitnessReply.Conflict(2));

        server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refusals_are_told_apart()
    {
        (await Reply(HttpStatusCode.NotFound)).ShouldBeOfType<WitnessReply.UnknownLog>();
        (await Reply(HttpStatusCode.Forbidden)).ShouldBeOfType<WitnessReply.Untrusted>();
        (await Reply(HttpStatusCode.UnprocessableEntity)).ShouldBeOfType<WitnessReply.Inconsistent>();
        (await Reply(HttpStatusCode.BadRequest)).ShouldBe(new WitnessReply.Refused(400));
        (await Reply(HttpStatusCode.ServiceUnavailable)).ShouldBe(new WitnessReply.Refused(503));
        (await Reply(HttpStatusCode.Conflict)).ShouldBe(new WitnessReply.Refused(409));
        (await Reply(_ => throw new HttpRequestException("no route"))).ShouldBe(new WitnessReply.Unreachable("no route"));
    }

    [Theory]
    [InlineData("05\n")]
    [InlineData("5")]
    [InlineData("-5\n")]
    [InlineData("5\n\n")]
    [InlineData("")]
    [InlineData("99999999999999999999\n")]
    public async Task A_conflict_without_a_size_is_a_refusal(string body) => (await Reply(_ => Size(body))).ShouldBe(new WitnessReply.Refused(409));

    [Fact]
    public async Task An_agreement_without_a_cosignature_of_the_witness_is_none()
    {
        string text = At(5).Note.Text;

        (await Reply(_ => Lines(""))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => Lines("ok\n"))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => Lines(Keys.SecondWitness.Sign(text).Line))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => Lines(Keys.Forged(Keys.Witness.Sign(text)).Line))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => Lines(Keys.Witness.Sign(At(6).Note.Text).Line))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => Lines(new string('a', 70_000)))).ShouldBeOfType<WitnessReply.NoCosignature>();
        (await Reply(_ => new HttpResponseMessage { Content = new ByteArrayContent([0xff, 0xfe]) })).ShouldBeOfType<WitnessReply.NoCosignature>();
    }

    [Fact]
    public async Task Cosignatures_of_others_are_passed_over()
    {
        string text = At(5).Note.Text;

        var cosigned = (await Reply(_ => Lines(Keys.SecondWitness.Sign(text).Line + Keys.Witness.Sign(text).Line))).ShouldBeOfType<WitnessReply.Cosigned>();

        cosigned.Signature.Key.ShouldBe(Keys.Witness.Verifier);
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_in_time_is_given_up()
    {
        var time = new FakeTimeProvider();
        var server = new WitnessServer(async stop =>
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(Timeout.Infinite, stop);
            return Lines("");
        });
        var client = new WitnessClient(new HttpClient(server), WitnessServer.Address, Keys.Witness.Verifier, time: time);

        (await client.AddAsync(At(5), Log, Stop)).ShouldBe(new WitnessReply.TooSlow(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Who_stops_asking_gets_no_reply()
    {
        using var stop = new CancellationTokenSource();
        var server = new WitnessServer(async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Lines("");
        });

        await Should.ThrowAsync<OperationCanceledException>(async () => await Client(server).AddAsync(At(5), Log, stop.Token));
    }

    [Fact]
    public async Task A_group_collects_what_it_gets_and_knows_whether_it_is_enough()
    {
        var first = new WitnessClient(new HttpClient(new WitnessServer(Keys.Witness)), WitnessServer.Address, Keys.Witness.Verifier);
        var second = new WitnessClient(new HttpClient(new WitnessServer(Keys.SecondWitness)), WitnessServer.Address, Keys.SecondWitness.Verifier);
        var dead = new WitnessClient(new HttpClient(new WitnessServer(_ => new HttpResponseMessage(HttpStatusCode.BadGateway))), WitnessServer.Address, Keys.Witness.Verifier);

        WitnessedCheckpoint both = await new WitnessGroup([first, second], 2).AddAsync(At(5), Log, Stop);
        WitnessedCheckpoint one = await new WitnessGroup([dead, second], 2).AddAsync(At(6), Log, Stop);

        both.HasQuorum.ShouldBeTrue();
        new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier, Keys.SecondWitness.Verifier], 2).Check(both.Checkpoint).ShouldBeOfType<CheckpointCheck.Trusted>();
        one.HasQuorum.ShouldBeFalse();
        one.Replies[0].ShouldBe(new WitnessReply.Refused(502));
        one.Checkpoint.Note.Signatures.Count.ShouldBe(2);
        (await new WitnessGroup([], 0).AddAsync(At(5), Log, Stop)).HasQuorum.ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => new WitnessGroup([first], 2));
    }

    private static SignedCheckpoint At(int size) =>
        new CheckpointSigner(Keys.Log).Sign(size, TileTree.OpenAsync(size, Log, CancellationToken.None).AsTask().GetAwaiter().GetResult().Root);

    private static WitnessClient Client(WitnessServer server) => new(new HttpClient(server, disposeHandler: false), WitnessServer.Address, Keys.Witness.Verifier);

    private static Task<WitnessReply> Reply(HttpStatusCode status) => Reply(_ => new HttpResponseMessage(status));

    private static async Task<WitnessReply> Reply(Func<CancellationToken, HttpResponseMessage> answer) => await Client(new WitnessServer(answer)).AddAsync(At(5), Log, Stop);

    private static HttpResponseMessage Lines(string text) => new() { Content = new StringContent(text, Encoding.UTF8) };

    private static HttpResponseMessage Size(string text) => new(HttpStatusCode.Conflict) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/x.tlog.size") } } };

    /// <summary>A witness behind HTTP, or something that poses as one.</summary>
    private sealed class WitnessServer : HttpMessageHandler
    {
        private readonly Func<byte[], CancellationToken, Task<HttpResponseMessage>> answer;
        private WitnessCore? core;
        private readonly NoteSigner? signer;

        public WitnessServer(NoteSigner signer)
        {
            this.signer = signer;
            answer = Honest;
            Forget();
        }

        public WitnessServer(Func<CancellationToken, HttpResponseMessage> answer) => this.answer = (_, stop) => Task.FromResult(answer(stop));

        public WitnessServer(Func<CancellationToken, Task<HttpResponseMessage>> answer) => this.answer = (_, stop) => answer(stop);

        public static Uri Address { get; } = new("https://witness.example/w");

        public List<string> Asked { get; } = [];

        public void Forget() => core = new WitnessCore(signer!, [Keys.Log.Verifier], new MemoryWitnessState());

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Asked.Add($"{request.Method} {request.RequestUri} {Encoding.UTF8.GetString(body)}");
            return await answer(body, cancellationToken);
        }

        private async Task<HttpResponseMessage> Honest(byte[] body, CancellationToken stop)
        {
            WitnessAnswer said = await core!.AddAsync(body, stop);
            return new HttpResponseMessage((HttpStatusCode)said.Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(said.Body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(said.ContentType) } } };
        }
    }
}
