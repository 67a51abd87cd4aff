using System.Reflection;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>
/// A body read as JSON. What cannot be read is told all at once, field by field. Fields of the wrong type are answered
/// alone: only a body whose every field has its type is checked against the rules of the domain.
/// </summary>
/// <typeparam name="T">What is sent.</typeparam>
/// <param name="Value">What was sent; empty where it could not be read.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "ASP.NET Core finds BindAsync and metadata on the type itself.")]
public sealed record JsonBody<T>(T Value, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
    where T : class, new()
{
    /// <summary>What was sent.</summary>
    public static implicit operator T(JsonBody<T> body) => body.Value;

    /// <summary>Reads the body of a request.</summary>
    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        (T? value, Refusal? fault) = await JsonBodyReader.ReadAsync<T>(context, optional: false);
        return new JsonBody<T>(value ?? new T(), fault);
    }

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([JsonBodyReader.MediaType], typeof(T), isOptional: false));
}
