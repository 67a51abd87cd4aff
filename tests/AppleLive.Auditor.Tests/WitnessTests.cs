using System.Net;
using System.Text;

using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Witnesses;

namespace AppleLive.Auditor.Tests;

public sealed class WitnessTests : IDisposable
{
    private const string Name = "sanwan.example.com/witness";

    private readonly ServedLog log = ServedLog.Sound;
    private readonly TempFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });

    [Fact]
    public async Task It_cosigns_what_grew_and_remembers_it_over_a_restart()
    {
        VerifierKey first;
        await using (var witness = await Running.Start(Args("--name", Name)))
        {
            first = witness.Key;
            first.Name.ShouldBe(Name);
            WitnessReply reply = await Client(witness).AddAsync(log.Checkpoint, log, Stop);
            reply.ShouldBeOfType<WitnessReply.Cosigned>().Signature.Key.ShouldBe(first);
        }

        await using (var witness = await Running.Start(Args()))
        {
            witness.Key.ShouldBe(first);
            (HttpStatusCode status, string body) = await Post(witness, new WitnessRequest(0, [], log.Checkpoint).ToString());
            (status, body).ShouldBe((HttpStatusCode.Conflict, "40\n"));

            log.Records.Add([1]);
            (await Client(witness).AddAsync(log.Checkpoint, log, Stop)).ShouldBeOfType<WitnessReply.Cosigned>();
        }
    }

    [Fact]
    public async Task It_does_not_cosign_two_faces_of_one_log()
    {
        await using var witness = await Running.Start(Args("--name", Name));
        WitnessClient client = Client(witness);
        await client.AddAsync(log.Checkpoint, log, Stop);

        log.Records[5] = [2];
        log.Records.Add([3]);

        (await client.AddAsync(log.Checkpoint, log, Stop)).ShouldBeOfType<WitnessReply.Inconsistent>();
    }

    [Fact]
    public async Task It_answers_nonsense_and_strangers_as_the_specification_says()
    {
        await using var witness = await Running.Start(Args("--name", Name));
        using var stranger = NoteSigner.ForLog("stranger.example.com", new byte[32]);
        string strange = new WitnessRequest(0, [], new AppleLive.TransparencyLog.Checkpoints.CheckpointSigner(stranger).Sign(0, default)).ToString();

        (await Post(witness, "nonsense")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Post(witness, strange)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Post(witness, new string('x', WitnessRequest.MaximumBytes + 1))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await http.GetStringAsync(witness.Address, Stop)).ShouldBe($"{witness.Key}\n");
    }

    [Fact]
    public async Task Its_key_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        await using (await Running.Start(Args("--name", Name))) File.GetUnixFileMode(folder["key"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(folder["key"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using var auditing = new Auditing();

        (await auditing.Run(Args())).ShouldBe(2);

        auditing.Error.ShouldContain("chmod 600");
    }

    [Fact]
    public async Task What_cannot_be_begun_is_usage()
    {
        using var auditing = new Auditing();

        (await auditing.Run(Args())).ShouldBe(2);
        auditing.Error.ShouldContain("say with --name what the new key is called");
        (await auditing.Run(Args("--name", "a name with blanks"))).ShouldBe(2);
        (await auditing.Run(Args("--name", Name, "--log", $"other.example.com={log.Key}"))).ShouldBe(2);
        (await auditing.Run("witness", "--key", folder["key"], "--listen", "nowhere", "--log", log.Key, "--state", folder["state"], "--name", Name)).ShouldBe(2);
        (await auditing.Run(Args("--name", "another.example.com/name"))).ShouldBe(2);
        auditing.Error.ShouldContain($"is called {Name}");
    }

    public void Dispose()
    {
        http.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Args(params string[] more) =>
        ["witness", "--key", folder["key"], "--listen", "http://127.0.0.1:0", "--log", $"{log.Verifier.Name}={log.Key}", "--state", folder["state"], .. more];

    private WitnessClient Client(Running witness) => new(http, witness.Address, witness.Key);

    private async Task<(HttpStatusCode Status, string Body)> Post(Running witness, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(witness.Address, "add-checkpoint")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        // The witness is asked first and waited for: an answer that came while the body was being sent could be lost.
        request.Headers.ExpectContinue = true;
        using HttpResponseMessage answer = await http.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private sealed class Running(Auditing auditing, Task<int> program, CancellationTokenSource stop, VerifierKey key, Uri address) : IAsyncDisposable
    {
        public VerifierKey Key { get; } = key;

        public Uri Address { get; } = address;

        public static async Task<Running> Start(string[] args)
        {
            var auditing = new Auditing();
            var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            Task<int> program = auditing.RunUntil(stop.Token, args);
            Task<string> address = auditing.After("Listens ");
            // Where it ends before it listens, its own words tell why.
            if (await Task.WhenAny(address, program) == program) throw new InvalidOperationException($"It ended with {await program}: {auditing.Error}");
            VerifierKey.TryParse(await auditing.After("Key "), out VerifierKey? key).ShouldBeTrue();
            return new Running(auditing, program, stop, key, new Uri(await address));
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            (await program).ShouldBe(0);
            stop.Dispose();
            auditing.Dispose();
        }
    }
}
