using System.CommandLine.Parsing;
using System.Globalization;

namespace AppleLive.Auditor.Commands;

/// <summary>A length of time as people write it: 30s, 5m, 1h.</summary>
internal static class Every
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (TryParse(text, out TimeSpan every)) return every;
        result.AddError($"--every: “{text}” is no length of time from 1s to 24h, such as 30s, 5m or 1h.");
        return default;
    }

    internal static bool TryParse(string text, out TimeSpan every)
    {
        every = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > 86_400) return false;
        TimeSpan? unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            _ => null,
        };
        if (unit is null) return false;
        every = unit.Value * count;
        return every >= TimeSpan.FromSeconds(1) && every <= Longest;
    }
}
