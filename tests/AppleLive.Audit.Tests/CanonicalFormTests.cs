using System.Text;

using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Tests;

/// <summary>RFC 8785, as far as the ledger uses it.</summary>
public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"b":[true,false,null],"c":{"d":{},"e":[]}}""")]
    [InlineData("""{"a":-9007199254740991,"b":9007199254740991,"c":0}""")]
    [InlineData("""{"a":"山里苹果 🍎","b":"</script>&'","c":"\"\\/"}""")]
    [InlineData("""{"a":"\b\f\n\r\t","b":"\u0000\u000b\u001f"}""")]
    [InlineData("{\"a\":\"\u007F\u0080\u2028\uFEFF\"}")]
    [InlineData("""{"":0,"A":1,"B":2,"a":3,"aa":4}""")]
    [InlineData("{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}")]
    [InlineData("""{"\t":0,"\n":1," ":2,"\"":3,"\\":4,"a":5}""")]
    [InlineData("{\"\ud7ff\":1,\"\ud83d\ude00\":2,\"\ud83d\ude01\":3,\"\ue000\":4,\"\uffff\":5}")]
    public void What_is_canonical_is_read(string json) => Problem(json).ShouldBeNull();

    [Theory]
    [InlineData("", "not JSON, or too deep")]
    [InlineData("not json", "not JSON, or too deep")]
    [InlineData("{}{}", "not JSON, or too deep")]
    [InlineData("""{"a":1,}""", "not JSON, or too deep")]
    [InlineData("""{"a":1}//""", "not JSON, or too deep")]
    [InlineData("\uFEFF{}", "not JSON, or too deep")]
    [InlineData("[]", "not an object")]
    [InlineData("1", "not an object")]
    [InlineData(" {}", "white space")]
    [InlineData("{}\n", "white space")]
    [InlineData("""{"a": 1}""", "white space")]
    [InlineData("""{"a":[1 ,2]}""", "white space")]
    [InlineData("""{"b":1,"a":1}""", "members out of order")]
    [InlineData("""{"x":{"aa":1,"a":1}}""", "members out of order")]
    [InlineData("{\"\ufb33\":1,\"\ud83d\ude00\":1}", "members out of order")]
    [InlineData("""{" ":1,"\n":1}""", "members out of order")]
    [InlineData("""{"a":1,"a":1}""", "a name that stands twice in one object")]
    [InlineData("""{"a":1,"\u0061":1}""", "an escape that is not needed")]
    [InlineData("""{"a":"\u001F"}""", "an escape that is not needed")]
    [InlineData("""{"a":"\/"}""", "an escape that is not needed")]
    [InlineData("""{"a":"\u000a"}""", "an escape that is not needed")]
    [InlineData("""{"a":"\u0020"}""", "an escape that is not needed")]
    [InlineData("""{"a":"\ud83d\ude00"}""", "an escape that is not needed")]
    [InlineData("""{"a":"\ud83d"}""", "an escape that is not needed")]
    [InlineData("""{"a":-0}""", "a number that is not whole, not in plain digits or beyond 2^53 - 1")]
    [InlineData("""{"a":1.0}""", "a number that is not whole, not in plain digits or beyond 2^53 - 1")]
    [InlineData("""{"a":1e3}""", "a number that is not whole, not in plain digits or beyond 2^53 - 1")]
    [InlineData("""{"a":9007199254740992}""", "a number that is not whole, not in plain digits or beyond 2^53 - 1")]
    [InlineData("""{"a":123456789012345678901234567890}""", "a number that is not whole, not in plain digits or beyond 2^53 - 1")]
    public void What_is_not_is_named(string json, string problem) => Problem(json).ShouldBe(problem);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named()
    {
        new RecordTape().Load([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']).ShouldBe("not UTF-8");
        new RecordTape().Load([(byte)'{', (byte)'"', 0xED, 0xA0, 0x80, (byte)'"', (byte)':', (byte)'1', (byte)'}']).ShouldBe("not UTF-8");
    }

    [Fact]
    public void Depth_has_an_end() => Problem($$"""{"a":{{new string('[', 50_000)}}""").ShouldBe("not JSON, or too deep");

    private static string? Problem(string json) => new RecordTape().Load(Encoding.UTF8.GetBytes(json));
}
