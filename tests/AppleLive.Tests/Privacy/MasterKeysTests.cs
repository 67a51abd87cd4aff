using AppleLive.People;
using AppleLive.Privacy;
using CsCheck;

namespace AppleLive.Tests.Privacy;

/// <summary>The vectors were computed in another language, from RFC 2104 and RFC 5869.</summary>
public sealed class MasterKeysTests
{
    private static readonly Guid Order = Guid.Parse("0198c0de-1234-7abc-8def-0123456789ab");
    private const string OrderToken = "alo_0OXYObYAhwyl-9p7VBlCYK2B-d2AWrlRuJKoF6GSMJw";

    private readonly MasterKeys keys = MasterKeys.FromBytes(Bytes(0), Bytes(32));

    [Fact]
    public void A_guest_token_is_the_same_every_time()
    {
        keys.GuestToken(Order).ShouldBe(OrderToken);
        keys.IsGuestToken(OrderToken, Order).ShouldBeTrue();
    }

    [Fact]
    public void A_guest_token_is_good_for_one_order_and_one_version()
    {
        keys.IsGuestToken(OrderToken, Guid.Parse("0198c0de-1234-7abc-8def-0123456789ac")).ShouldBeFalse();
        keys.IsGuestToken(OrderToken, Order, version: 2).ShouldBeFalse();
        keys.IsGuestToken(keys.GuestToken(Order, version: 2), Order, version: 2).ShouldBeTrue();
        MasterKeys.FromBytes(Bytes(0), Bytes(33)).IsGuestToken(OrderToken, Order).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alo_")]
    [InlineData("🍎")]
    [InlineData("0198c0de-1234-7abc-8def-0123456789ab")]
    public void Garbage_is_no_guest_token(string? garbage) => keys.IsGuestToken(garbage, Order).ShouldBeFalse();

    [Fact]
    public void No_text_of_the_right_length_passes_or_throws()
    {
        Gen.Char.Array[OrderToken.Length].Sample(text => !keys.IsGuestToken(new string(text), Order));
        for (int i = 0; i < OrderToken.Length; i++)
            keys.IsGuestToken(OrderToken[..i] + '\uD83C' + OrderToken[(i + 1)..], Order).ShouldBeFalse();
        keys.IsGuestToken(OrderToken + " ", Order).ShouldBeFalse();
        keys.IsGuestToken(OrderToken.ToUpperInvariant(), Order).ShouldBeFalse();
    }

    [Fact]
    public void A_number_is_found_by_its_index_however_it_was_written()
    {
        PhoneNumber.TryParse("138-0013-8000", out PhoneNumber one).ShouldBeTrue();
        PhoneNumber.TryParse("+86 13800138000", out PhoneNumber same).ShouldBeTrue();
        PhoneNumber.TryParse("13800138001", out PhoneNumber other).ShouldBeTrue();

        Convert.ToHexStringLower(keys.IndexOf(one)).ShouldBe("b81746c3070f6579c8d39c183fe21458ca330da57cf476579b7c23059129d8ab");
        keys.IndexOf(same).ShouldBe(keys.IndexOf(one));
        keys.IndexOf(other).ShouldNotBe(keys.IndexOf(one));
        Should.Throw<ArgumentException>(() => keys.IndexOf(default));
    }

    [Fact]
    public void A_fingerprint_recognizes_the_same_bytes()
    {
        Convert.ToHexStringLower(keys.Fingerprint("key"u8)).ShouldBe("959d4942788d2a566b084cee945e6116c1db9d70af07ae15e18bffd7e45a6ee4");
        keys.Fingerprint("Key"u8).ShouldNotBe(keys.Fingerprint("key"u8));
    }

    [Fact]
    public void The_secret_for_a_purpose_comes_from_the_master_key()
    {
        Convert.ToHexStringLower(keys.SecretFor("settlements").Salt("lines")).ShouldBe("4789b114ebf82e6a4940a9d3927e31b5e2cb340330503af10eead449fcd879ca");
        keys.SecretFor("payouts").Salt("lines").ShouldNotBe(keys.SecretFor("settlements").Salt("lines"));
    }

    [Fact]
    public void Keys_of_another_length_are_refused()
    {
        Should.Throw<ArgumentException>(() => MasterKeys.FromBytes(new byte[31], new byte[32])).Message.ShouldStartWith("The master key is not 32 bytes.");
        Should.Throw<ArgumentException>(() => MasterKeys.FromBytes(new byte[32], new byte[33])).Message.ShouldStartWith("The token key is not 32 bytes.");
    }

    [Fact]
    public void Their_text_form_shows_nothing() => keys.ToString().ShouldBe("MasterKeys");

    private static byte[] Bytes(int first) => [.. Enumerable.Range(first, 32).Select(value => (byte)value)];
}
