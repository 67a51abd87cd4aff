using AppleLive.Orders;

namespace AppleLive.Conformance.Seasons;

/// <summary>Reads outcomes in tests.</summary>
public static class Outcomes
{
    /// <summary>The answer of an accepted command; a refusal fails the test by its name.</summary>
    public static T Answer<T>(this Outcome<T> outcome) => outcome.IsRefused(out Refusal? why, out T? value)
        ? throw new ShouldAssertException($"Refused as {why.Slug}: {Explain(why)}")
        : value;

    /// <summary>The answer of a command that will be accepted.</summary>
    public static async Task<T> Answer<T>(this Task<Outcome<T>> outcome) => (await outcome).Answer();

    /// <summary>Checks that the command was refused under this name.</summary>
    public static Refusal ShouldBeRefused<T>(this Outcome<T> outcome, string slug)
    {
        outcome.IsRefused(out Refusal? why, out T? value).ShouldBeTrue($"Wanted {slug}, but it was accepted: {value}");
        why!.Slug.ShouldBe(slug, Explain(why));
        return why;
    }

    /// <summary>Checks that the command will be refused under this name.</summary>
    public static async Task<Refusal> ShouldBeRefused<T>(this Task<Outcome<T>> outcome, string slug) => (await outcome).ShouldBeRefused(slug);

    /// <summary>Checks that one field is at fault, by one rule.</summary>
    public static async Task ShouldBlame<T>(this Task<Outcome<T>> outcome, string field, string rule)
    {
        Refusal why = await outcome.ShouldBeRefused(Refusals.Invalid);
        why.Fields.Select(error => (error.Field, error.Rule)).ShouldBe([(field, rule)]);
    }

    /// <summary>Checks where an order stands after a command, and what the command promised back.</summary>
    public static void ShouldSay(this OrderAnswer answer, string status, long total, long refund)
    {
        (answer.Status, answer.TotalFen.Value, answer.RefundFen.Value).ShouldBe((status, total, refund));
        (answer.Refund is not null).ShouldBe(refund > 0);
    }

    private static string Explain(Refusal why) => string.Join(
        ", ",
        why.Details.Select(detail => $"{detail.Key} {detail.Value}").Concat(why.Fields.Select(error => $"{error.Field}: {error.Rule}")));
}
