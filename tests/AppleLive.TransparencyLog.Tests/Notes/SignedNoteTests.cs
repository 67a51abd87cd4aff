using System.Text;

using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tests.Worlds;

using CsCheck;

using NSec.Cryptography;

namespace AppleLive.TransparencyLog.Tests.Notes;

public sealed class SignedNoteTests
{
    private const string Text = "an apple\n\nand a pear 🍐\n";

    private static readonly VerifierKey[] Known = [Keys.Log.Verifier, Keys.Witness.Verifier];

    private static SignedNote Note { get; } = new(Text, [Keys.Log.Sign(Text), Keys.Witness.Sign(Text)]);

    [Fact]
    public void A_note_is_read_as_it_was_written()
    {
        SignedNote.TryParse(Note.ToUtf8(), out SignedNote? read).ShouldBeTrue();

        read.Text.ShouldBe(Text);
        read.Signatures.ShouldBe(Note.Signatures);
        read.ToString().ShouldBe(Note.ToString());
    }

    [Fact]
    public void Known_keys_that_signed_are_told_with_the_witnesss_time()
    {
        var signed = Note.Check(Known).ShouldBeOfType<NoteCheck.Signed>();

        signed.By.Select(one => (one.Key.Name, one.Time)).ShouldBe([(Keys.Log.Name, null), (Keys.Witness.Name, (DateTimeOffset?)Keys.Noon)]);
    }

    [Fact]
    public void A_known_key_with_a_bad_signature_spoils_the_note()
    {
        var note = new SignedNote(Text, [Keys.Log.Sign(Text), Keys.Forged(Keys.Witness.Sign(Text))]);

        note.Check(Known).ShouldBe(new NoteCheck.Forged(Keys.Witness.Verifier));
        note.Check([Keys.Log.Verifier]).ShouldBeOfType<NoteCheck.Signed>();
    }

    [Fact]
    public void A_signature_of_another_text_is_a_forgery() =>
        new SignedNote("a pear\n", [Keys.Log.Sign(Text)]).Check(Known).ShouldBeOfType<NoteCheck.Forged>();

    [Fact]
    public void Unknown_keys_are_passed_over_even_under_a_known_name()
    {
        new SignedNote(Text, [Keys.Impostor.Sign(Text), Keys.Log.Sign(Text)]).Check(Known).ShouldBeOfType<NoteCheck.Signed>().By.ShouldHaveSingleItem();
        new SignedNote(Text, [Keys.Impostor.Sign(Text)]).Check(Known).ShouldBeOfType<NoteCheck.Unknown>();
    }

    [Fact]
    public void A_witness_that_signed_twice_counts_once_with_its_later_time()
    {
        using NoteSigner later = Keys.WitnessAt(Keys.Witness.Name, 4, Keys.Noon.AddMinutes(1));

        VerifiedSignature one = new SignedNote(Text, [later.Sign(Text), Keys.Witness.Sign(Text)]).Check(Known).ShouldBeOfType<NoteCheck.Signed>().By.ShouldHaveSingleItem();

        one.Time.ShouldBe(Keys.Noon.AddMinutes(1));
    }

    [Fact]
    public void A_cosignature_does_not_hold_at_another_time()
    {
        NoteSignature signature = Keys.Witness.Sign(Text);
        byte[] bytes = signature.Bytes.ToArray();
        bytes[7]++;

        new SignedNote(Text, [signature with { Bytes = bytes }]).Check(Known).ShouldBeOfType<NoteCheck.Forged>();
        bytes[0] = 0xff;
        new SignedNote(Text, [signature with { Bytes = bytes }]).Check(Known).ShouldBeOfType<NoteCheck.Forged>();
    }

    [Fact]
    public void A_time_beyond_all_calendars_is_refused_though_its_signature_holds()
    {
        using var key = Key.Import(SignatureAlgorithm.Ed25519, [.. Enumerable.Repeat((byte)4, 32)], KeyBlobFormat.RawPrivateKey);
        byte[] signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes($"cosignature/v1\ntime {long.MaxValue}\n{Text}"));
        byte[] bytes = [0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, .. signature];

        new SignedNote(Text, [Keys.Witness.Sign(Text) with { Bytes = bytes }]).Check(Known).ShouldBeOfType<NoteCheck.Forged>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\n")]
    [InlineData("text\n\n— name AAAAAAA=")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\n\n—name AAAAAAA=\n")]
    [InlineData("text\n\n—  AAAAAAA=\n")]
    [InlineData("text\n\n— name  AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAAAAA= \n")]
    [InlineData("text\n\n— name AAAAAA==\n")]
    [InlineData("text\n\n— name AAAAAAB=\n")]
    [InlineData("text\n\n— name AAAAAAA\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("text\n\n— na\u00a0me AAAAAAA=\n")]
    [InlineData("text\n\n— na\u2003me AAAAAAA=\n")]
    [InlineData("te\txt\n\n— name AAAAAAA=\n")]
    [InlineData("te\rxt\n\n— name AAAAAAA=\n")]
    [InlineData("te\0xt\n\n— name AAAAAAA=\n")]
    [InlineData("te\u001fxt\n\n— name AAAAAAA=\n")]
    [InlineData("text\n— name AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAAAAA=\n\n")]
    [InlineData("text\n\n— name AAAAAAA=\nmore\n")]
    public void Anything_else_is_no_note(string note) => SignedNote.TryParse(note, out _).ShouldBeFalse();

    [Fact]
    public void The_least_note_is_one() => SignedNote.TryParse("text\n\n— name AAAAAAA=\n", out _).ShouldBeTrue();

    [Fact]
    public void Only_utf_8_is_read()
    {
        byte[] bytes = Note.ToUtf8();
        bytes[1] = 0xff;

        SignedNote.TryParse(bytes, out _).ShouldBeFalse();
        SignedNote.TryParse("te\ud800xt\n\n— name AAAAAAA=\n", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_hundred_signatures_are_read_and_no_more()
    {
        string line = new NoteSignature("name", 1, new byte[] { 1 }).Line;

        SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(line, 100)), out _).ShouldBeTrue();
        SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(line, 101)), out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => new SignedNote("text\n", [.. Enumerable.Repeat(new NoteSignature("name", 1, new byte[] { 1 }), 101)]));
    }

    [Fact]
    public void A_note_without_end_is_not_read() =>
        SignedNote.TryParse(Encoding.UTF8.GetBytes(new string('a', SignedNote.MaximumBytes) + "\n\n— name AAAAAAA=\n"), out _).ShouldBeFalse();

    [Fact]
    public void A_broken_note_is_refused_or_spelt_as_it_stands_and_never_signed_anew() =>
        Mutations.Of(Note.ToUtf8()).Sample(
            bytes =>
            {
                if (!SignedNote.TryParse(bytes, out SignedNote? read)) return;
                read.ToUtf8().ShouldBe(bytes);
                if (read.Check(Known) is NoteCheck.Signed) read.Text.ShouldBe(Text);
            },
            iter: 2_000);

    [Fact]
    public void What_is_no_text_is_not_signed()
    {
        string[] texts = ["", "text", "te\txt\n", "te\ud800xt\n"];

        texts.ShouldAllBe(text => Refuses(text));
    }

    [Fact]
    public void Adding_signatures_repeats_none()
    {
        SignedNote more = Note.With([Keys.Witness.Sign(Text), Keys.SecondWitness.Sign(Text)]);

        more.Signatures.Select(signature => signature.KeyName).ShouldBe([Keys.Log.Name, Keys.Witness.Name, Keys.SecondWitness.Name]);
    }

    private static bool Refuses(string text)
    {
        Should.Throw<ArgumentException>(() => Keys.Log.Sign(text));
        Should.Throw<ArgumentException>(() => new SignedNote(text, Note.Signatures));
        return true;
    }
}
