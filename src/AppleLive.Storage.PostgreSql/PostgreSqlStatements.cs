using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Statements as the stores write them, in PostgreSQL's words.</summary>
internal static partial class PostgreSqlStatements
{
    // The stores have some hundreds of statements; what they build from parts has few forms.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>A list is one parameter, an array, so that the statement stays the same for any length and can be prepared.</summary>
    public static string From(string sql) => Known.GetOrAdd(sql, static sql => InList().Replace(sql, "= any(${list})"));

    [GeneratedRegex(@"\bin (?<list>@\w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InList();
}
