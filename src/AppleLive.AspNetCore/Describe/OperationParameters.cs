using System.Globalization;
using System.Text.Json.Nodes;

using AppleLive.AspNetCore.Binding;

using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace AppleLive.AspNetCore.Describe;

/// <summary>The parameters that are bound by types of this library, which the framework does not see.</summary>
internal static class OperationParameters
{
    public static void Add(OpenApiOperation operation, ApiDescription described)
    {
        List<IOpenApiParameter> parameters = [.. operation.Parameters ?? []];
        string path = described.RelativePath ?? "";
        if (path.Contains("{id}", StringComparison.Ordinal) && parameters.TrueForAll(known => known.Name != "id"))
            parameters.Add(Of("id", ParameterLocation.Path, true, new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }));
        if (described.ActionDescriptor.EndpointMetadata.OfType<Keyed>().Any())
        {
            parameters.Add(Of(
                RequestKey.Header, ParameterLocation.Header, true,
                new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKey.MaximumLength },
                "Made up by the caller for this one command; sending it again with the same body does nothing twice."));
        }

        if (described.ActionDescriptor.EndpointMetadata.OfType<Paged>().Any())
        {
            parameters.Add(Of("after", ParameterLocation.Query, false, new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }, "The last id of the page before."));
            parameters.Add(Limit());
        }

        if (described.ActionDescriptor.EndpointMetadata.OfType<EventsPaged>().Any())
        {
            parameters.Add(Of(
                "state", ParameterLocation.Query, false,
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EventPaging.States.Keys.Select(name => (JsonNode)name)] },
                "Left out, those that failed."));
            parameters.Add(Of("after", ParameterLocation.Query, false, new OpenApiSchema { Type = JsonSchemaType.String }, "The page before's next."));
            parameters.Add(Limit());
        }

        operation.Parameters = parameters;
    }

    private static OpenApiParameter Limit() => Of(
        "limit", ParameterLocation.Query, false,
        new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Paging.MaximumLimit.ToString(CultureInfo.InvariantCulture), Default = Paging.DefaultLimit });

    private static OpenApiParameter Of(string name, ParameterLocation place, bool required, OpenApiSchema schema, string? description = null) =>
        new() { Name = name, In = place, Required = required, Schema = schema, Description = description };
}
