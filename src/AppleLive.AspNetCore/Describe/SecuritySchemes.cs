using AppleLive.AspNetCore.Access;

using Microsoft.OpenApi;

namespace AppleLive.AspNetCore.Describe;

/// <summary>The two kinds of bearer tokens, told apart by their beginnings: staff's, given by the host's sign-in, and a guest's for one order or consultation.</summary>
internal static class SecuritySchemes
{
    private const string Staff = "staff";
    private const string Guest = "guest";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Staff, Bearer("Given by the host's sign-in."));
        document.AddComponent<IOpenApiSecurityScheme>(Guest, Bearer("Given with the order or the consultation; begins with alo_."));
    }

    public static OpenApiSecurityRequirement? For(WhoMayCall who, OpenApiDocument document) =>
        who.Policy is not null ? Require(Staff, document)
        : who != WhoMayCall.Anyone ? Require(Guest, document)
        : null;

    private static OpenApiSecurityScheme Bearer(string description) =>
        new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = description };

    private static OpenApiSecurityRequirement Require(string name, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(name, document)] = [] };
}
