using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AppleLive.Privacy;
using CsCheck;
using NodaTime;

namespace AppleLive.Tests.Privacy;

public sealed class PersonalSecretTests
{
    private readonly MasterKeys keys = MasterKeys.FromBytes(new byte[32], new byte[32]);
    private readonly PersonalSecret secret = PersonalSecret.Create();

    [Fact]
    public void What_is_sealed_opens_again() => Gen.Byte.Array[0, 300].Sample(data =>
        secret.Open(secret.Seal(data, "buyer"), "buyer").AsSpan().SequenceEqual(data));

    [Fact]
    public void Sealing_twice_gives_other_bytes() => secret.Seal("王小明"u8, "buyer").ShouldNotBe(secret.Seal("王小明"u8, "buyer"));

    [Fact]
    public void What_is_sealed_is_not_to_be_read() =>
        Encoding.UTF8.GetString(secret.SealText("Anna Example", "buyer")).ShouldNotContain("Anna");

    [Fact]
    public void What_is_sealed_for_one_purpose_opens_for_no_other() =>
        Should.Throw<CryptographicException>(() => secret.Open(secret.Seal("data"u8, "buyer"), "note"));

    [Fact]
    public void What_one_secret_sealed_no_other_opens() =>
        Should.Throw<CryptographicException>(() => PersonalSecret.Create().Open(secret.Seal("data"u8, "buyer"), "buyer"));

    [Fact]
    public void A_change_of_any_byte_is_noticed()
    {
        byte[] whole = secret.Seal("data"u8, "buyer");
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => secret.Open(changed, "buyer"));
            Should.Throw<CryptographicException>(() => secret.Open(whole.AsSpan(0, i), "buyer"));
        }
    }

    [Fact]
    public void Texts_open_as_they_were_sealed()
    {
        secret.OpenText(secret.SealText("红富士 🍎 \u202E", "note"), "note").ShouldBe("红富士 🍎 \u202E");
        Should.Throw<ArgumentException>(() => secret.SealText("\uD83C", "note"));
    }

    private sealed record Buyer(string Name, Instant At, LocalDate? Day, string[] Notes);

    [Fact]
    public void Values_open_as_they_were_sealed()
    {
        var buyer = new Buyer("王小明", Instant.FromUtc(2026, 9, 12, 12, 0), new LocalDate(2026, 10, 1), ["🍎"]);

        Buyer opened = secret.OpenJson<Buyer>(secret.SealJson(buyer, "buyer"), "buyer");

        opened.ShouldBeEquivalentTo(buyer);
        secret.OpenText(secret.SealJson(buyer, "buyer"), "buyer").ShouldContain("王小明");
        Should.Throw<JsonException>(() => secret.OpenJson<Buyer>(secret.SealText("null", "buyer"), "buyer"));
    }

    [Fact]
    public void A_wrapped_secret_unwraps_to_the_same_secret()
    {
        byte[] letter = secret.Seal("data"u8, "buyer");
        WrappedSecret wrapped = secret.Wrap(keys);

        PersonalSecret again = PersonalSecret.Unwrap(keys, wrapped);

        again.Open(letter, "buyer").ShouldBe("data"u8.ToArray());
        again.Salt("buyer").ShouldBe(secret.Salt("buyer"));
        wrapped.Bytes.Length.ShouldBe(61);
        wrapped.Bytes.Span[0].ShouldBe((byte)1);
    }

    [Fact]
    public void Wrapping_twice_gives_other_bytes() => secret.Wrap(keys).ShouldNotBe(secret.Wrap(keys));

    [Fact]
    public void Wrapped_secrets_are_equal_by_their_bytes()
    {
        WrappedSecret wrapped = secret.Wrap(keys);
        var same = new WrappedSecret(wrapped.Bytes.ToArray());

        same.ShouldBe(wrapped);
        same.GetHashCode().ShouldBe(wrapped.GetHashCode());
        default(WrappedSecret).ShouldBe(new WrappedSecret(Array.Empty<byte>()));
        default(WrappedSecret).GetHashCode().ShouldBe(new WrappedSecret(Array.Empty<byte>()).GetHashCode());
    }

    [Fact]
    public void Another_host_cannot_unwrap_it()
    {
        byte[] other = new byte[32];
        other[31] = 1;

        Should.Throw<CryptographicException>(() => PersonalSecret.Unwrap(MasterKeys.FromBytes(other, new byte[32]), secret.Wrap(keys)));
    }

    [Fact]
    public void Bytes_that_are_no_wrapped_secret_are_refused()
    {
        Should.Throw<CryptographicException>(() => PersonalSecret.Unwrap(keys, default));
        Should.Throw<CryptographicException>(() => PersonalSecret.Unwrap(keys, new WrappedSecret(new byte[61])));
        Should.Throw<CryptographicException>(() => PersonalSecret.Unwrap(keys, new WrappedSecret(secret.Wrap(keys).Bytes[..^1])));
    }

    [Fact]
    public void Its_text_form_shows_nothing() => secret.ToString().ShouldBe("PersonalSecret");
}
