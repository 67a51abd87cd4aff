using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AppleLive.AspNetCore.Describe;

/// <summary>The schema of problem details, once for the whole document.</summary>
internal sealed class ProblemSchema : IOpenApiDocumentTransformer
{
    public const string Name = "Problem";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "AppleLive";
        document.Info.Description =
            "Every write takes an Idempotency-Key. Every refusal is a problem (RFC 9457) whose type ends in a stable name; "
            + "the names each operation may answer with stand in its responses. x-applelive-who says who may call an operation. "
            + "A body whose fields have the wrong type is answered with all of these at once; only then are the rules checked.";
        SecuritySchemes.AddTo(document);
        document.AddComponent(Name, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457). Further members carry what is needed to act on it.",
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("A URI that ends in the problem's stable name."),
                ["title"] = Text("What is wrong, in the reader's language."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = Text("What can be done about it."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Where the name is invalid: what to do about each field, by its path.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            },
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status" },
        });
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
