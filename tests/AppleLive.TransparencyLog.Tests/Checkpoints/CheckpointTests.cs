using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tests.Worlds;

using CsCheck;

using Hash = AppleLive.TransparencyLog.Trees.Hash;

namespace AppleLive.TransparencyLog.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private const string Root = "Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=";

    private static readonly SignedCheckpoint Signed = new CheckpointSigner(Keys.Log).Sign(3, Hash.Leaf("root"u8));

    [Fact]
    public void A_checkpoint_is_read_as_it_was_written()
    {
        SignedCheckpoint.TryParse(Signed.ToUtf8(), out SignedCheckpoint? read).ShouldBeTrue();

        read.Checkpoint.ShouldBe(new Checkpoint(Keys.Origin, 3, Hash.Leaf("root"u8)));
        read.ToString().ShouldBe(Signed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n")]
    [InlineData("origin\n3\n")]
    [InlineData("origin\n3\n" + Root)]
    [InlineData("\n3\n" + Root + "\n")]
    [InlineData("origin\n03\n" + Root + "\n")]
    [InlineData("origin\n+3\n" + Root + "\n")]
    [InlineData("origin\n-3\n" + Root + "\n")]
    [InlineData("origin\n 3\n" + Root + "\n")]
    [InlineData("origin\n3 \n" + Root + "\n")]
    [InlineData("origin\n٣\n" + Root + "\n")]
    [InlineData("origin\n\n" + Root + "\n")]
    [InlineData("origin\n9223372036854775808\n" + Root + "\n")]
    [InlineData("origin\n18446744073709551615\n" + Root + "\n")]
    [InlineData("origin\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk\n")]
    [InlineData("origin\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKl=\n")]
    [InlineData("origin\n3\nWqx3\n")]
    [InlineData("origin\n3\n" + Root + "\n\n")]
    [InlineData("origin\n3\n" + Root + "\nmore\n\n")]
    [InlineData("origin\n3\n" + Root + "\nmore\n\nand more\n")]
    [InlineData("origin\r\n3\r\n" + Root + "\r\n")]
    public void Anything_else_is_no_checkpoint(string text) => Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Sizes_go_up_to_sixty_three_bits(string text, long size)
    {
        Checkpoint.TryParse($"origin\n{text}\n{Root}\n", out Checkpoint? read).ShouldBeTrue();

        read.Size.ShouldBe(size);
    }

    [Fact]
    public void Further_lines_of_another_log_are_kept_because_they_are_signed()
    {
        Checkpoint.TryParse($"origin\n3\n{Root}\nmore\nand more\n", out Checkpoint? read).ShouldBeTrue();

        read.Extensions.ShouldBe("more\nand more\n");
        read.Text.ShouldBe($"origin\n3\n{Root}\nmore\nand more\n");
        SignedCheckpoint signed = SignedCheckpoint.Sign(read with { Origin = Keys.Origin }, Keys.Log);
        new CheckpointPolicy(Keys.Log.Verifier).Check(signed).ShouldBeOfType<CheckpointCheck.Trusted>();
    }

    [Fact]
    public void What_would_be_read_as_something_else_is_not_signed()
    {
        Checkpoint[] bad = [new("", 3, default), new("a\nb", 3, default), new("a", -1, default), new("a", 3, default) { Extensions = "more" }, new("a", 3, default) { Extensions = "\n" }];

        foreach (Checkpoint checkpoint in bad) Should.Throw<ArgumentException>(() => SignedCheckpoint.Sign(checkpoint, Keys.Log));
    }

    [Fact]
    public void A_broken_checkpoint_is_never_trusted_to_say_something_else() =>
        Mutations.Of(Signed.ToUtf8()).Sample(
            bytes =>
            {
                if (!SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? read)) return;
                read.ToUtf8().ShouldBe(bytes);
                if (new CheckpointPolicy(Keys.Log.Verifier).Check(read) is CheckpointCheck.Trusted trusted) trusted.Checkpoint.ShouldBe(Signed.Checkpoint);
            },
            iter: 2_000);

    [Fact]
    public void Another_logs_checkpoint_is_told_by_its_origin() =>
        new CheckpointPolicy(Keys.Log.Verifier).Check(new CheckpointSigner(Keys.OtherLog).Sign(3, default))
            .ShouldBe(new CheckpointCheck.WrongOrigin(Keys.Origin, Keys.OtherLog.Name));

    [Fact]
    public void A_witness_alone_does_not_make_a_checkpoint() =>
        new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier], 1).Check(SignedCheckpoint.Sign(Signed.Checkpoint, Keys.Witness))
            .ShouldBe(new CheckpointCheck.SignatureMissing(Keys.Log.Verifier));

    [Fact]
    public void A_quorum_counts_witnesses_and_not_signatures()
    {
        var policy = new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier, Keys.SecondWitness.Verifier], quorum: 2);
        using NoteSigner later = Keys.WitnessAt(Keys.Witness.Name, 4, Keys.Noon.AddHours(1));
        NoteSignature first = Keys.Witness.Sign(Signed.Note.Text);

        var few = policy.Check(Signed.With([first, later.Sign(Signed.Note.Text)])).ShouldBeOfType<CheckpointCheck.WitnessesMissing>();
        few.Required.ShouldBe(2);
        few.Signed.ShouldBe([Keys.Witness.Verifier]);
        policy.Check(Signed.With([first, Keys.SecondWitness.Sign(Signed.Note.Text)])).ShouldBeOfType<CheckpointCheck.Trusted>().Witnesses.Count.ShouldBe(2);
    }

    // A cosignature does not cover the name of its key: one witness could sign under two names.
    [Fact]
    public void One_key_under_two_names_is_no_two_witnesses()
    {
        using NoteSigner alias = Keys.WitnessAt("witness.example/alias", 4);

        Should.Throw<ArgumentException>(() => new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier, alias.Verifier], 2));
    }

    [Fact]
    public void A_log_that_changed_its_key_is_trusted_by_the_old_one_and_the_new_one()
    {
        using var next = NoteSigner.ForLog(Keys.Origin, [.. Enumerable.Repeat((byte)9, 32)]);
        var policy = new CheckpointPolicy([Keys.Log.Verifier, next.Verifier], [], 0);
        var renewed = new CheckpointSigner(next).Sign(4, Hash.Leaf("root"u8));

        policy.Check(Signed).ShouldBeOfType<CheckpointCheck.Trusted>();
        policy.Check(renewed).ShouldBeOfType<CheckpointCheck.Trusted>();
        policy.Check(Signed.With([Keys.Forged(next.Sign(Signed.Note.Text))])).ShouldBe(new CheckpointCheck.SignatureForged(next.Verifier));
        policy.Check(SignedCheckpoint.Sign(Signed.Checkpoint, Keys.Impostor)).ShouldBe(new CheckpointCheck.SignatureMissing(Keys.Log.Verifier));
        new CheckpointPolicy(Keys.Log.Verifier).Check(renewed).ShouldBeOfType<CheckpointCheck.SignatureMissing>();
    }

    [Fact]
    public void A_policy_that_cannot_be_met_is_a_mistake()
    {
        Should.Throw<ArgumentException>(() => new CheckpointPolicy(Keys.Log.Verifier, [Keys.Witness.Verifier], 2));
        Should.Throw<ArgumentException>(() => new CheckpointPolicy(Keys.Witness.Verifier));
        Should.Throw<ArgumentException>(() => new CheckpointPolicy([], [], 0));
        Should.Throw<ArgumentException>(() => new CheckpointPolicy([Keys.Log.Verifier, Keys.OtherLog.Verifier], [], 0));
        Should.Throw<ArgumentException>(() => new CheckpointPolicy(Keys.Log.Verifier, [Keys.OtherLog.Verifier], 1));
    }
}
