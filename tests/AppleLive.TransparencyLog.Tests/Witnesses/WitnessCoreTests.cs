using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Witnesses;

using CsCheck;

using Hash = AppleLive.TransparencyLog.Trees.Hash;

namespace AppleLive.TransparencyLog.Tests.Witnesses;

public sealed class WitnessCoreTests
{
    private static readonly StoredLog Log = LogServer.Of(1_000).Log;

    private readonly MemoryWitnessState state = new();

    private readonly WitnessCore witness;

    public WitnessCoreTests() => witness = new WitnessCore(Keys.Witness, [Keys.Log.Verifier], state);

    [Fact]
    public async Task A_log_that_grows_is_cosigned_step_by_step()
    {
        int old = 0;
        foreach (int size in new[] { 1, 5, 5, 256, 700, 1_000 })
        {
            SignedCheckpoint checkpoint = At(size);

            var cosigned = (await Ask(old, size)).ShouldBeOfType<WitnessAnswer.Cosigned>();

            Keys.Witness.Verifier.Verify(checkpoint.Note.Text, cosigned.Signature, out DateTimeOffset? time).ShouldBeTrue();
            time.ShouldBe(Keys.Noon);
            cosigned.Status.ShouldBe(200);
            cosigned.Body.ShouldBe(cosigned.Signature.Line);
            old = size;
        }
    }

    [Fact]
    public async Task A_log_that_is_not_watched_is_unknown()
    {
        WitnessAnswer answer = await Ask(new WitnessRequest(0, [], new CheckpointSigner(Keys.OtherLog).Sign(1, default)));

        answer.ShouldBeOfType<WitnessAnswer.UnknownLog>().Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_checkpoint_that_the_log_did_not_sign_is_forbidden()
    {
        SignedCheckpoint checkpoint = At(5);

        (await Ask(new WitnessRequest(0, [], SignedCheckpoint.Sign(checkpoint.Checkpoint, Keys.Impostor)))).ShouldBeOfType<WitnessAnswer.Untrusted>().Status.ShouldBe(403);
        (await Ask(new WitnessRequest(0, [], SignedCheckpoint.Sign(checkpoint.Checkpoint, Keys.Witness)))).ShouldBeOfType<WitnessAnswer.Untrusted>();
        (await state.LoadAsync(Keys.Origin, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_old_size_above_the_new_one_is_a_bad_request()
    {
        await Ask(0, 5);

        (await Ask(new WitnessRequest(6, [], At(5)))).ShouldBeOfType<WitnessAnswer.Malformed>().Status.ShouldBe(400);
    }

    [Fact]
    public async Task Another_old_size_is_a_conflict_that_names_the_size()
    {
        (await Ask(3, 5)).ShouldBe(new WitnessAnswer.Conflict(0));
        await Ask(0, 5);

        WitnessAnswer answer = await Ask(0, 7);

        answer.ShouldBe(new WitnessAnswer.Conflict(5));
        (answer.Status, answer.ContentType, answer.Body).ShouldBe((409, "text/x.tlog.size", "5\n"));
    }

    [Fact]
    public async Task An_older_checkpoint_is_not_cosigned_again()
    {
        await Ask(0, 700);

        (await Ask(0, 5)).ShouldBe(new WitnessAnswer.Conflict(700));
        (await Ask(5, 5)).ShouldBe(new WitnessAnswer.Conflict(700));
    }

    [Fact]
    public async Task The_same_size_with_another_root_is_a_conflict()
    {
        await Ask(0, 5);

        (await Ask(new WitnessRequest(5, [], new CheckpointSigner(Keys.Log).Sign(5, Hash.Leaf("other"u8))))).ShouldBe(new WitnessAnswer.Conflict(5));
        (await Last()).ShouldBe(At(5).Checkpoint);
    }

    [Fact]
    public async Task A_log_that_did_not_only_grow_is_not_cosigned()
    {
        await Ask(0, 256);
        StoredLog forked = StoredLog.Of(Enumerable.Range(0, 700).Select(i => i == 3 ? "another" : LogServer.Record(i)));
        IReadOnlyList<Hash> proof = await TileProofs.ConsistencyAsync(256, 700, forked, Stop);

        (await Ask(new WitnessRequest(256, proof, new CheckpointSigner(Keys.Log).Sign(700, forked.Root)))).ShouldBeOfType<WitnessAnswer.Inconsistent>().Status.ShouldBe(422);
        (await Ask(new WitnessRequest(256, [], At(700)))).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        (await Ask(new WitnessRequest(256, [Hash.EmptyRoot], At(256)))).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        (await Last()).ShouldBe(At(256).Checkpoint);
    }

    [Fact]
    public async Task The_first_checkpoint_needs_no_proof_and_takes_none()
    {
        (await Ask(new WitnessRequest(0, [Hash.EmptyRoot], At(5)))).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        (await Ask(new WitnessRequest(0, [], At(5)))).ShouldBeOfType<WitnessAnswer.Cosigned>();
    }

    [Fact]
    public async Task An_empty_log_is_cosigned_only_with_the_empty_root()
    {
        (await Ask(new WitnessRequest(0, [], new CheckpointSigner(Keys.Log).Sign(0, Hash.Leaf("x"u8))))).ShouldBe(new WitnessAnswer.Conflict(0));
        (await Ask(new WitnessRequest(0, [], new CheckpointSigner(Keys.Log).Sign(0, Hash.EmptyRoot)))).ShouldBeOfType<WitnessAnswer.Cosigned>();
        (await Ask(0, 5)).ShouldBeOfType<WitnessAnswer.Cosigned>();
    }

    // The race of c2sp.org/tlog-witness: a larger tree is cosigned while a smaller one is still being looked at.
    [Fact]
    public async Task A_smaller_checkpoint_that_comes_late_does_not_take_the_larger_one_back()
    {
        await Ask(0, 5);
        var larger = new TaskCompletionSource<WitnessAnswer>();
        state.BeforeReplacing = async () =>
        {
            state.BeforeReplacing = () => Task.CompletedTask;
            larger.SetResult(await Ask(5, 700));
        };

        (await Ask(5, 256)).ShouldBe(new WitnessAnswer.Conflict(700));

        (await larger.Task).ShouldBeOfType<WitnessAnswer.Cosigned>();
        (await Last()).Size.ShouldBe(700);
    }

    [Fact]
    public async Task Of_two_faces_shown_at_once_only_one_is_ever_cosigned()
    {
        StoredLog[] faces = [.. Enumerable.Range(0, 8).Select(face => StoredLog.Of($"face {face}"))];

        WitnessAnswer[] answers = await Task.WhenAll(faces.Select(face => Task.Run(async () => await Ask(new WitnessRequest(0, [], new CheckpointSigner(Keys.Log).Sign(1, face.Root))))));

        answers.OfType<WitnessAnswer.Cosigned>().ShouldHaveSingleItem();
        answers.OfType<WitnessAnswer.Conflict>().Count().ShouldBe(7);
    }

    [Fact]
    public async Task A_request_is_read_as_it_was_sent()
    {
        await Ask(0, 256);
        var request = new WitnessRequest(256, await TileProofs.ConsistencyAsync(256, 700, Log, Stop), At(700));

        (await witness.AddAsync(Encoding.UTF8.GetBytes(request.ToString()), Stop)).ShouldBeOfType<WitnessAnswer.Cosigned>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 0\n\n")]
    [InlineData("old 00\n\n{0}")]
    [InlineData("old  0\n\n{0}")]
    [InlineData("old -1\n\n{0}")]
    [InlineData("old\n\n{0}")]
    [InlineData("new 0\n\n{0}")]
    [InlineData("old 0\n{0}")]
    [InlineData("old 0\nAAAA\n\n{0}")]
    [InlineData("old 0\r\n\r\n{0}")]
    [InlineData("old 0\n\n{0}\n")]
    public async Task Anything_else_is_a_bad_request(string body) =>
        (await witness.AddAsync(Encoding.UTF8.GetBytes(body.Replace("{0}", At(5).ToString(), StringComparison.Ordinal)), Stop)).ShouldBeOfType<WitnessAnswer.Malformed>();

    [Fact]
    public async Task More_hashes_than_a_proof_can_have_are_a_bad_request()
    {
        string Body(int hashes) => $"old 0\n{string.Concat(Enumerable.Repeat(Hash.EmptyRoot + "\n", hashes))}\n{At(5)}";

        (await witness.AddAsync(Encoding.UTF8.GetBytes(Body(63)), Stop)).ShouldBeOfType<WitnessAnswer.Inconsistent>();
        (await witness.AddAsync(Encoding.UTF8.GetBytes(Body(64)), Stop)).ShouldBeOfType<WitnessAnswer.Malformed>();
    }

    [Fact]
    public void A_broken_request_is_refused_or_spelt_as_it_stands() =>
        Mutations.Of(Encoding.UTF8.GetBytes(new WitnessRequest(3, [Hash.EmptyRoot, Hash.EmptyRoot], At(5)).ToString())).Sample(
            bytes =>
            {
                if (WitnessRequest.TryParse(bytes, out WitnessRequest? read)) Encoding.UTF8.GetBytes(read.ToString()).ShouldBe(bytes);
            },
            iter: 2_000);

    [Fact]
    public void A_witness_does_not_sign_as_a_log() => Should.Throw<ArgumentException>(() => new WitnessCore(Keys.Log, [], state));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SignedCheckpoint At(int size) =>
        new CheckpointSigner(Keys.Log).Sign(size, TileTree.OpenAsync(size, Log, CancellationToken.None).AsTask().GetAwaiter().GetResult().Root);

    private async Task<Checkpoint> Last() => (await state.LoadAsync(Keys.Origin, Stop)).ShouldNotBeNull().Checkpoint;

    private async Task<WitnessAnswer> Ask(int old, int size) => await Ask(new WitnessRequest(old, await TileProofs.ConsistencyAsync(old, size, Log, Stop), At(size)));

    private async Task<WitnessAnswer> Ask(WitnessRequest request) => await witness.AddAsync(request, Stop);
}
