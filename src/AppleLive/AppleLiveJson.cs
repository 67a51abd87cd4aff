using System.Text.Json;
using System.Text.Json.Serialization;

using AppleLive.Money;

using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace AppleLive;

/// <summary>How this library's values are written as JSON: camelCase names, ids as text, amounts as whole fen, moments as RFC 3339.</summary>
public static class AppleLiveJson
{
    /// <summary>The options, frozen. Reading is strict: no numbers in quotes, no name twice.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Adds the library's converters to other options, such as those of a web host.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.Converters.Add(new EntityIdJsonConverterFactory());
        options.Converters.Add(new FenJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class FenJsonConverter : JsonConverter<Fen>
    {
        public override Fen Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Fen value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
