using System.Text;

using AppleLive.Audit.Receipts;

using CsCheck;

namespace AppleLive.Audit.Tests;

public sealed class ReceiptTests
{
    // The vector of the ledger's design, made in another language.
    private const string Commitment = "NRcHSb12Ehvr5UuAhkRkOTWK0D+UxZRCiat7wQEIVPE=";
    private const string Data = """{"buyer":"Anna Example","phone":"+0000000"}""";

    private static readonly string Salt = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(each => (byte)each)]);
    private static readonly string Record = Base64($$"""{"buyer":"{{Commitment}}","note":"plain"}""");

    [Fact]
    public void What_was_committed_to_opens()
    {
        Receipt.TryParse(Utf8(Json("buyer", Salt, Data)), out Receipt? receipt).ShouldBeTrue();

        Opening opening = receipt.Openings.ShouldHaveSingleItem();
        (opening.Of, opening.Json).ShouldBe(("buyer", Data));
        receipt.Opens(opening).ShouldBeTrue();
    }

    [Theory]
    [InlineData("buyer", """{"buyer":"Anna Example","phone":"+0000001"}""")]
    [InlineData("note", Data)]
    [InlineData("lots", Data)]
    public void What_was_not_does_not(string of, string data)
    {
        Receipt.TryParse(Utf8(Json(of, Salt, data)), out Receipt? receipt).ShouldBeTrue();

        receipt.Opens(receipt.Openings[0]).ShouldBeFalse();
    }

    [Fact]
    public void Another_salt_does_not_open()
    {
        Receipt.TryParse(Utf8(Json("buyer", Convert.ToBase64String(new byte[32]), Data)), out Receipt? receipt).ShouldBeTrue();

        receipt.Opens(receipt.Openings[0]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"openings":[],"record":"","v":1}""")]
    [InlineData("""{"openings":[],"record":"e30=","v":2}""")]
    [InlineData("""{"openings":[],"record":"e30","v":1}""")]
    [InlineData("""{"openings":[ ],"record":"e30=","v":1}""")]
    [InlineData("""{"openings":[{"data":{},"of":"buyer","salt":"e30="}],"record":"e30=","v":1}""")]
    [InlineData("""{"more":1,"openings":[],"record":"e30=","v":1}""")]
    public void What_is_no_receipt_is_not_read(string json) => Receipt.TryParse(Utf8(json), out _).ShouldBeFalse();

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown()
    {
        byte[] sound = Utf8(Json("buyer", Salt, Data));

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            byte[] bytes = [.. sound];
            foreach ((int at, byte with) in changes) bytes[at] = with;
            if (Receipt.TryParse(bytes, out Receipt? receipt)) receipt.Openings.ToList().ForEach(opening => receipt.Opens(opening));
        });
    }

    private static string Json(string of, string salt, string data) => $$"""{"openings":[{"data":{{data}},"of":"{{of}}","salt":"{{salt}}"}],"record":"{{Record}}","v":1}""";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Base64(string text) => Convert.ToBase64String(Utf8(text));
}
