using System.Text.Json;

namespace AppleLive.SampleHost;

/// <summary>A request body read as JSON, or where it could not be read.</summary>
/// <param name="Value">What was sent; null where it could not be read.</param>
/// <param name="Field">The field at fault; empty for the body as a whole.</param>
internal sealed record JsonBody<T>(T? Value, string Field)
    where T : class;

/// <summary>Reads request bodies without throwing at what visitors send.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    public static async Task<JsonBody<T>> Read<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType()) return new JsonBody<T>(null, "");
        try
        {
            return new JsonBody<T>(await request.ReadFromJsonAsync<T>(Options, cancellationToken), "");
        }
        catch (JsonException unreadable)
        {
            return new JsonBody<T>(null, FieldOf(unreadable.Path));
        }
    }

    // A path names what the visitor wrote; only the names this host knows are said back.
    private static string FieldOf(string? path) => path is ['$', '.', .. var field] && field.All(char.IsAsciiLetter) ? field : "";
}
