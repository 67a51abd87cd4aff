using System.Globalization;
using System.Text;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>
/// Numbers the commands of the demo season: the same command has the same idempotency key on every machine and every
/// start, so a season that was interrupted while it was being invented goes on where it stopped.
/// </summary>
internal sealed class DemoStep
{
    private int _next;

    public IdempotencyKey Key => new(string.Create(CultureInfo.InvariantCulture, $"demo-season-{_next++:D4}"));

    /// <summary>The answer of a step, which must not be refused.</summary>
    public static T Done<T>(Outcome<T> outcome)
    {
        if (!outcome.IsRefused(out Refusal? why, out T? answer)) return answer;
        var told = new StringBuilder($"The demo season stumbled: {why.Slug}");
        foreach ((string name, object value) in why.Details) told.Append(CultureInfo.InvariantCulture, $" {name}={value}");
        foreach (FieldError field in why.Fields) told.Append(CultureInfo.InvariantCulture, $" {field.Field}:{field.Rule}");
        throw new InvalidOperationException(told.ToString());
    }
}
