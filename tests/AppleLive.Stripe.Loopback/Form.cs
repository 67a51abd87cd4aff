using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.WebUtilities;

namespace AppleLive.Stripe.Loopback;

/// <summary>What was sent, form-encoded: <c>line_items[0][price_data][currency]=cny</c>.</summary>
internal sealed partial class Form
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private Form() { }

    public IReadOnlyDictionary<string, string> All => values;

    public static Form Parse(string encoded)
    {
        var form = new Form();
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues value) in QueryHelpers.ParseQuery(encoded)) form.values[name] = value.ToString();
        return form;
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    public string Required(string name) => this[name] is { Length: > 0 } value ? value : throw Refusal.Invalid($"Missing required param: {name}.", "parameter_missing", name);

    public long? Whole(string name) => this[name] switch
    {
        null or "" => null,
        { } text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) => value,
        { } text => throw Refusal.Invalid($"Invalid integer: {text}", "parameter_invalid_integer", name),
    };

    public IReadOnlyList<string> Array(string name) => [.. values.Where(entry => Shape(entry.Key) == $"{name}[]").Select(entry => entry.Value)];

    /// <summary>What stands under a name in square brackets, such as metadata.</summary>
    public JsonObject Map(string name)
    {
        var map = new JsonObject();
        foreach ((string key, string value) in values.Where(entry => entry.Key.StartsWith($"{name}[", StringComparison.Ordinal)))
            map[key[(name.Length + 1)..^1]] = value;
        return map;
    }

    public int Count(string name) => values.Keys.Select(key => Position().Match(key)).Where(match => match.Success && match.Groups["name"].Value == name)
        .Select(match => int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) + 1).DefaultIfEmpty().Max();

    /// <summary>The name without its positions: <c>line_items[][price_data][currency]</c>.</summary>
    public static string Shape(string name) => Positions().Replace(name, "[]");

    [GeneratedRegex(@"\[[0-9]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Positions();

    [GeneratedRegex(@"^(?<name>[a-z_]+)\[(?<at>[0-9]+)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Position();
}
