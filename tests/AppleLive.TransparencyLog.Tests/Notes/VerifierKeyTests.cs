using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tests.Worlds;

using CsCheck;

namespace AppleLive.TransparencyLog.Tests.Notes;

public sealed class VerifierKeyTests
{
    private static readonly string Vkey = Keys.Log.Verifier.ToString();

    [Fact]
    public void A_vkey_is_read_back_as_the_same_key()
    {
        foreach (NoteSigner signer in new[] { Keys.Log, Keys.Witness })
        {
            VerifierKey.TryParse(signer.Verifier.ToString(), out VerifierKey? key).ShouldBeTrue();
            key.ShouldBe(signer.Verifier);
            key.GetHashCode().ShouldBe(signer.Verifier.GetHashCode());
            key.Kind.ShouldBe(signer.Verifier.Kind);
        }
    }

    [Fact]
    public void The_same_key_with_another_meaning_is_another_key()
    {
        var asWitness = VerifierKey.Of(Keys.Origin, SignatureKind.Cosignature, Keys.Log.Verifier.PublicKey.Span);

        asWitness.ShouldNotBe(Keys.Log.Verifier);
        asWitness.KeyId.ShouldNotBe(Keys.Log.Verifier.KeyId);
    }

    [Fact]
    public void Whatever_was_changed_in_a_vkey_it_is_no_key() =>
        Mutations.Of(System.Text.Encoding.UTF8.GetBytes(Vkey)).Sample(
            bytes =>
            {
                string text = System.Text.Encoding.UTF8.GetString(bytes);
                if (text != Vkey) VerifierKey.TryParse(text, out _).ShouldBeFalse();
            },
            iter: 2_000);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("++")]
    [InlineData("name")]
    [InlineData("name+12345678")]
    [InlineData("name+12345678+")]
    [InlineData("name+12345678+AAAA")]
    public void What_is_no_vkey_is_not_read(string? text) => VerifierKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_kind_that_is_not_known_here_is_no_key() =>
        Should.Throw<ArgumentException>(() => VerifierKey.Of("name", (SignatureKind)6, Keys.Log.Verifier.PublicKey.Span));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u00a0b")]
    [InlineData("a\nb")]
    [InlineData("a\u3000b")]
    public void A_name_has_no_blank_no_plus_and_something_in_it(string name)
    {
        Should.Throw<ArgumentException>(() => VerifierKey.Of(name, SignatureKind.Ed25519, Keys.Log.Verifier.PublicKey.Span));
        Should.Throw<ArgumentException>(() => NoteSigner.ForLog(name, NoteSigner.NewSeed()));
    }

    [Fact]
    public void A_name_that_utf_8_cannot_write_is_none() => Should.Throw<ArgumentException>(() => NoteSigner.ForLog("a\ud800", NoteSigner.NewSeed()));

    [Fact]
    public void A_seed_has_thirty_two_bytes()
    {
        Should.Throw<ArgumentException>(() => NoteSigner.ForLog("name", new byte[31]));
        NoteSigner.NewSeed().Length.ShouldBe(32);
        NoteSigner.NewSeed().ShouldNotBe(NoteSigner.NewSeed());
    }
}
