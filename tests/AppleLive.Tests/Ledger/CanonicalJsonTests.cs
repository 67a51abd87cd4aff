using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppleLive.Ledger;
using CsCheck;

namespace AppleLive.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("山里苹果 🍎🍏", "山里苹果 🍎🍏")]
    [InlineData("\u2028\u2029", "\u2028\u2029")]
    [InlineData("\uFEFF", "\uFEFF")]
    [InlineData("\u007F\u0080", "\u007F\u0080")]
    [InlineData("</script>&'", "</script>&'")]
    [InlineData("\b\f\n\r\t", "\\b\\f\\n\\r\\t")]
    [InlineData("\u0000\u000B\u001F", "\\u0000\\u000b\\u001f")]
    [InlineData("\"\\/", "\\\"\\\\/")]
    public void Text_is_escaped_where_JSON_must_and_nowhere_else(string text, string expected)
    {
        new CanonicalObject().Set("title", text).ToString().ShouldBe($"{{\"title\":\"{expected}\"}}");
        Canonical(new JsonObject { ["title"] = text }.ToJsonString()).ShouldBe($"{{\"title\":\"{expected}\"}}");
    }

    [Fact]
    public void Members_are_sorted_by_UTF_16_code_units_as_in_the_example_of_RFC_8785()
    {
        const string input =
            """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;

        const string expected =
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\"," +
            "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}";
        Canonical(input).ShouldBe(expected);
        var built = new CanonicalObject();
        foreach (JsonProperty member in Parse(input).EnumerateObject()) built.Set(member.Name, member.Value.GetString());
        built.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Every_kind_of_value_can_be_set()
    {
        var lot = new CanonicalObject().Set("lot", "a").Set("grams", 500);

        string json = new CanonicalObject()
            .Set("v", 1).Set("ok", true).Set("no", false).SetNull("none").Set("missing", (string?)null)
            .Set("lots", [lot, lot]).Set("first", lot).Set("names", ["b", "a"]).Set("empty", Array.Empty<string>())
            .Set("self", new CanonicalObject()).Set("least", -9_007_199_254_740_991)
            .ToString();

        json.ShouldBe(
            """{"empty":[],"first":{"grams":500,"lot":"a"},"least":-9007199254740991,"lots":[{"grams":500,"lot":"a"},{"grams":500,"lot":"a"}],"missing":null,"names":["b","a"],"no":false,"none":null,"ok":true,"self":{},"v":1}""");
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json)).ShouldBeTrue();
    }

    [Fact]
    public void An_object_set_into_another_is_copied_as_it_stands()
    {
        var inner = new CanonicalObject().Set("a", 1);
        var outer = new CanonicalObject().Set("inner", inner);

        inner.Set("b", 2).Set("me", inner);

        outer.ToString().ShouldBe("""{"inner":{"a":1}}""");
        inner.ToString().ShouldBe("""{"a":1,"b":2,"me":{"a":1,"b":2}}""");
    }

    [Fact]
    public void A_name_is_set_once()
    {
        var built = new CanonicalObject().Set("a", 1);

        Should.Throw<ArgumentException>(() => built.Set("a", "again"));

        built.ToString().ShouldBe("""{"a":1}""");
    }

    [Theory]
    [InlineData(9_007_199_254_740_992)]
    [InlineData(-9_007_199_254_740_992)]
    [InlineData(long.MinValue)]
    public void A_number_that_a_double_cannot_hold_exactly_is_refused(long number)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CanonicalObject().Set("n", number));
        Should.Throw<FormatException>(() => Canonical($"[{number}]"));
    }

    // Not InlineData: an attribute's text is stored as UTF-8, which turns the half pair into U+FFFD.
    public static readonly TheoryData<string> HalfPairs = ["\uD83C", "apple \uDF4E", "\uDF4E\uD83C"];

    [Theory]
    [MemberData(nameof(HalfPairs), DisableDiscoveryEnumeration = true)]
    public void Half_of_a_surrogate_pair_is_refused_and_leaves_the_object_usable(string text)
    {
        var built = new CanonicalObject().Set("a", 1);

        Should.Throw<ArgumentException>(() => built.Set("b", text));
        Should.Throw<ArgumentException>(() => built.Set("c", ["fine", text]));

        built.Set("b", "fine").ToString().ShouldBe("""{"a":1,"b":"fine"}""");
        Should.Throw<ArgumentException>(() => new CanonicalObject().Set(text, 1).ToUtf8());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1E400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""["\ud83c"]""")]
    [InlineData("""{"\ud83c":1}""")]
    public void What_the_ledger_never_writes_is_refused(string json) => Should.Throw<FormatException>(() => Canonical(json));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[]", true)]
    [InlineData("null", true)]
    [InlineData("0", true)]
    [InlineData("""{"a":1,"b":[true,false,null]}""", true)]
    [InlineData("-0", false)]
    [InlineData(" {}", false)]
    [InlineData("{}\n", false)]
    [InlineData("{}{}", false)]
    [InlineData("""{"b":1,"a":1}""", false)]
    [InlineData("""{"a":1,"a":1}""", false)]
    [InlineData("""{"a": 1}""", false)]
    [InlineData("""["\u001F"]""", false)]
    [InlineData("""["\u001f"]""", true)]
    [InlineData("""["\/"]""", false)]
    [InlineData("""["\u000a"]""", false)]
    [InlineData("[1.0]", false)]
    [InlineData("[", false)]
    [InlineData("", false)]
    [InlineData("not json", false)]
    public void Only_the_canonical_form_is_canonical(string json, bool canonical) =>
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json)).ShouldBe(canonical);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_not_canonical()
    {
        CanonicalJson.IsCanonical([(byte)'"', 0xFF, (byte)'"']).ShouldBeFalse();
        CanonicalJson.IsCanonical([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']).ShouldBeFalse();
        CanonicalJson.IsCanonical([(byte)'"', 0xED, 0xA0, 0x80, (byte)'"']).ShouldBeFalse();
        CanonicalJson.IsCanonical(Enumerable.Repeat((byte)'[', 100_000).ToArray()).ShouldBeFalse();
    }

    [Fact]
    public void The_canonical_form_says_what_the_text_said_and_is_its_own_canonical_form() =>
        Json.Sample(node =>
        {
            string written = node.ToJsonString();
            byte[] canonical = CanonicalJson.Canonicalize(Parse(written));

            JsonNode.DeepEquals(JsonNode.Parse(canonical), node).ShouldBeTrue();
            CanonicalJson.Canonicalize(Parse(Encoding.UTF8.GetString(canonical))).ShouldBe(canonical);
            CanonicalJson.IsCanonical(canonical).ShouldBeTrue();
        });

    private static readonly Gen<string> AnyText =
        Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString()).Array[0, 12].Select(string.Concat);

    private static readonly Gen<JsonNode> Json = Gen.Recursive<JsonNode>((depth, inner) =>
    {
        Gen<JsonNode> leaf = Gen.OneOf<JsonNode>(
            AnyText.Select(text => (JsonNode)JsonValue.Create(text)!),
            Gen.Long[-9_007_199_254_740_991, 9_007_199_254_740_991].Select(number => (JsonNode)JsonValue.Create(number)),
            Gen.Bool.Select(yes => (JsonNode)JsonValue.Create(yes)));
        return depth >= 4 ? leaf : Gen.OneOf(
            leaf,
            inner.Array[0, 4].Select(items => (JsonNode)new JsonArray([.. items])),
            Gen.Select(AnyText, inner).Array[0, 4].Select(members => (JsonNode)new JsonObject(
                members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create<string, JsonNode?>(m.Item1, m.Item2)))));
    });

    private static JsonElement Parse(string json) => JsonElement.Parse(json);

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Parse(json)));
}
