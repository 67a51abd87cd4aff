using AppleLive.Money;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

using NodaTime;

namespace AppleLive.AspNetCore.Describe;

/// <summary>The schemas of values that converters write: ids, amounts, moments and dates.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Type type = context.JsonTypeInfo.Type;
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (Describe(value) is not var (kind, format)) return Task.CompletedTask;

        // One schema serves the value and the value that may be missing; where it may be, the property that holds it says so.
        schema.Type = kind;
        schema.Format = format;
        return Task.CompletedTask;
    }

    private static (JsonSchemaType Kind, string Format)? Describe(Type type) =>
        type == typeof(Fen) ? (JsonSchemaType.Integer, "int64")
        : type == typeof(Instant) ? (JsonSchemaType.String, "date-time")
        : type == typeof(LocalDate) ? (JsonSchemaType.String, "date")
        : type == typeof(LocalDateTime) ? (JsonSchemaType.String, "local-date-time")
        : IsId(type) ? (JsonSchemaType.String, "uuid")
        : null;

    private static bool IsId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
