using System.Text;

using AppleLive.AspNetCore.Binding;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Livestreams;
using AppleLive.Orders;

namespace AppleLive.AspNetCore.Tests.Binding;

public class JsonBodyTests
{
    [Fact]
    public void A_sound_body_is_read_and_unknown_members_are_ignored()
    {
        (NewOrder? order, Refusal? fault) = Read<NewOrder>("""{"payment":"offline","lines":[{"listing":"x","boxes":2}],"colour":"red"}""");

        fault.ShouldBeNull();
        order!.Lines![0]!.Boxes.ShouldBe(2);
    }

    [Fact]
    public void Wrong_types_at_several_places_are_told_all_at_once() =>
        FaultsOf<NewOrder>("""{"lines":[{"listing":5,"boxes":"x"},{"boxes":1.5},7],"payment":[1],"buyer":{"name":{},"address":"here"},"note":true}""").ShouldBe(
        [
            "lines[0].listing wrong-type", "lines[0].boxes wrong-type", "lines[1].boxes wrong-type", "lines[2] wrong-type", "payment wrong-type",
            "buyer.name wrong-type", "buyer.address wrong-type", "note wrong-type",
        ]);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1e999")]
    [InlineData("9223372036854775808")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("[]")]
    public void A_number_of_boxes_is_a_whole_number_and_nothing_else(string boxes) =>
        FaultsOf<NewOrderLine>($$"""{"boxes":{{boxes}}}""").ShouldBe(["boxes wrong-type"]);

    [Theory]
    [InlineData("""{"startsAt":"tomorrow","endsAt":5}""")]
    [InlineData("""{"startsAt":"2026-09-31T20:00:00","endsAt":"2026-09-12T20:00:00Z"}""")]
    public void Dates_that_cannot_be_read_are_of_the_wrong_type(string body) =>
        FaultsOf<NewLivestream>(body).ShouldBe(["startsAt wrong-type", "endsAt wrong-type"]);

    [Fact]
    public void A_moment_in_a_part_of_a_body_is_found_too() =>
        FaultsOf<NewGrower>("""{"consent":{"at":"yesterday","how":1}}""").ShouldBe(["consent.at wrong-type", "consent.how wrong-type"]);

    [Fact]
    public void A_name_given_twice_is_told_even_in_another_case() =>
        FaultsOf<NewOrder>("""{"payment":"a","Payment":"b","buyer":{"name":"x","name":"y"}}""").ShouldBe(["payment twice", "buyer.name twice"]);

    [Fact]
    public void A_fact_nobody_knows_cannot_be_attested_in_passing()
    {
        (_, Refusal? fault) = Read<NewInspection>("""{"grams":1,"facts":{"weighed":true,"delicious":true},"more":1}""");

        FieldError error = fault!.Fields.ShouldHaveSingleItem();
        error.Field.ShouldBe("facts.delicious");
        error.Rule.ShouldBe(FieldRules.Unknown);
        error.Arguments.ShouldBe(["weighed, identitySeen, certificateSeen, brixTenths, photos"]);
    }

    [Fact]
    public void Null_where_a_fact_is_asked_for_is_of_the_wrong_type() =>
        FaultsOf<NewInspection>("""{"facts":{"weighed":null}}""").ShouldBe(["facts.weighed wrong-type"]);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"order\"")]
    [InlineData("5")]
    public void A_body_that_is_no_object_is_of_the_wrong_type(string body) => FaultsOf<NewOrder>(body).ShouldBe([" wrong-type"]);

    [Theory]
    [InlineData("{")]
    [InlineData("order=1")]
    [InlineData("{\"note\":\"a\"} {}")]
    [InlineData("{'note':'a'}")]
    [InlineData("{\"note\":\"a\",}")]
    public void What_is_not_JSON_is_told_so(string body) => FaultsOf<NewOrder>(body).ShouldBe([" not-json"]);

    [Fact]
    public void Broken_UTF8_is_not_JSON() => JsonBodyReader.Read<NewOrder>([.. "{\"note\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Fault!.Fields[0].Field.ShouldBeOneOf("", "note");

    [Theory]
    [InlineData(33)]
    [InlineData(10_000)]
    public void A_body_nested_too_deeply_is_told_so(int depth) =>
        FaultsOf<NewOrder>($$"""{"x":{{new string('[', depth)}}{{new string(']', depth)}}}""").ShouldBe([" too-deep"]);

    [Fact]
    public void Faults_are_bounded() =>
        FaultsOf<NewOrder>($$"""{"lines":[{{string.Join(',', Enumerable.Repeat("1", 5_000))}}]}""").Count.ShouldBe(100);

    private static (T? Value, Refusal? Fault) Read<T>(string body)
        where T : class => JsonBodyReader.Read<T>(Encoding.UTF8.GetBytes(body));

    private static List<string> FaultsOf<T>(string body)
        where T : class
    {
        Refusal fault = Read<T>(body).Fault.ShouldNotBeNull();
        fault.Slug.ShouldBe(Refusals.Invalid);
        return [.. fault.Fields.Select(error => $"{error.Field} {error.Rule}")];
    }
}
