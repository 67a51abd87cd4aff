using System.Globalization;
using System.Reflection;

using AppleLive.AspNetCore.Problems;

using NodaTime;

namespace AppleLive.AspNetCore.Tests.Problems;

public class ProblemTextTests
{
    public static TheoryData<string> Languages => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_has_a_title(string language) =>
        Slugs().Where(slug => ProblemTexts.Title(slug, CultureInfo.GetCultureInfo(language)) == slug).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_field_rule_says_what_to_do(string language) =>
        Constants(typeof(FieldRules))
            .Where(rule => ProblemTexts.Rule(new FieldError("x", rule) { Arguments = [1, 2] }, CultureInfo.GetCultureInfo(language)) == rule)
            .ShouldBeEmpty();

    [Fact]
    public void The_two_languages_are_not_the_same_text() =>
        Slugs().Where(slug => ProblemTexts.Title(slug, ReaderLanguage.Chinese) == ProblemTexts.Title(slug, ReaderLanguage.English)).ShouldBeEmpty();

    [Fact]
    public void Figures_are_filled_in_as_people_read_them()
    {
        Refusal soldOut = new Refusal(Refusals.SoldOut).With("availableBoxes", 3L);
        Refusal due = new Refusal(Refusals.AmountMismatch).With("dueFen", 2990L);
        Refusal now = new Refusal(Refusals.NotNow).With("state", "onSale");

        Detail(soldOut).ShouldBe("还剩 3 箱。");
        Detail(due).ShouldBe("应付 ¥29.90。");
        Detail(now).ShouldBe("当前状态：在售。");
    }

    [Fact]
    public void A_sentence_whose_figure_is_missing_is_left_out() => Detail(new Refusal(Refusals.ClaimWindowClosed)).ShouldBeNull();

    [Fact]
    public void A_moment_is_told_in_the_townships_time()
    {
        Refusal early = new Refusal(Refusals.TooEarly).With("from", Instant.FromUtc(2026, 9, 12, 11, 30));

        Detail(early, "en").ShouldBe("Possible from 2026-09-12 19:30.");
    }

    [Fact]
    public void Every_status_is_as_the_contract_has_it()
    {
        var others = Slugs().Where(slug => ProblemStatus.Of(slug) != 409).ToDictionary(slug => slug, ProblemStatus.Of);

        others.ShouldBe(
            new Dictionary<string, int>
            {
                ["invalid"] = 400,
                ["idempotency-key"] = 400,
                ["bad-request"] = 400,
                ["webhook-refused"] = 400,
                ["unauthorized"] = 401,
                ["sign-in-failed"] = 401,
                ["forbidden"] = 403,
                ["not-found"] = 404,
                ["method-not-allowed"] = 405,
                ["too-large"] = 413,
                ["unsupported-media-type"] = 415,
                ["idempotency-mismatch"] = 422,
                ["too-many-requests"] = 429,
                ["unexpected"] = 500,
                ["busy"] = 503,
                ["provider-away"] = 503,
            },
            ignoreOrder: true);
    }

    private static string? Detail(Refusal why, string language = "zh-CN") =>
        Problem.Describe(why, 409, CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Detail;

    private static IEnumerable<string> Slugs() => [.. Constants(typeof(Refusals)), .. Constants(typeof(HttpProblems))];

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
