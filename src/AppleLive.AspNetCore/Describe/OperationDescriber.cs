using System.Globalization;
using System.Text.Json.Nodes;

using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AppleLive.AspNetCore.Describe;

/// <summary>Completes the description of an operation: who may call it, what it may be refused for, and what is bound by hand.</summary>
internal sealed class OperationDescriber : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ApiDescription described = context.Description;
        IList<object> metadata = described.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<WhoMayCall>().LastOrDefault() is not { } who) return Task.CompletedTask;

        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        operation.Extensions["x-applelive-who"] = new JsonNodeExtension(new JsonArray([.. who.Names.Select(name => (JsonNode)name)]));
        OperationParameters.Add(operation, described);
        if (SecuritySchemes.For(who, context.Document!) is { } scheme) operation.Security = [scheme];

        bool writes = metadata.OfType<Keyed>().Any();
        bool hasId = described.RelativePath?.Contains('{', StringComparison.Ordinal) == true;
        bool paged = metadata.OfType<Paged>().Any();
        string[] special = [.. metadata.OfType<MayRefuse>().SelectMany(refuse => refuse.Slugs)];
        string[] slugs =
        [
            .. writes ? [Refusals.Invalid, Refusals.IdempotencyKey, Refusals.IdempotencyMismatch, Refusals.Busy] : paged ? [Refusals.Invalid] : Array.Empty<string>(),
            .. operation.RequestBody is not null ? [HttpProblems.TooLarge, HttpProblems.UnsupportedMediaType] : Array.Empty<string>(),
            .. who.Policy is not null ? [HttpProblems.Unauthorized, Refusals.Forbidden] : Array.Empty<string>(),
            .. who.Policy is not null && writes ? [Refusals.OfficerCannotBePaid] : Array.Empty<string>(),
            .. hasId || paged ? [Refusals.NotFound] : Array.Empty<string>(),
            .. special,
            HttpProblems.TooManyRequests,
            HttpProblems.Unexpected,
        ];
        AddProblems(operation, slugs.Distinct(StringComparer.Ordinal), context.Document!);
        return Task.CompletedTask;
    }

    private static void AddProblems(OpenApiOperation operation, IEnumerable<string> slugs, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (IGrouping<int, string> status in slugs.GroupBy(ProblemStatus.Of).OrderBy(group => group.Key))
        {
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(", ", status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(ProblemSchema.Name, document) },
                },
            };
        }
    }
}
