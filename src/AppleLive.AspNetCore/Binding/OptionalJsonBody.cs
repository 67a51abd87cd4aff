using System.Reflection;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>A body that may be left out; then everything in it is.</summary>
internal sealed record OptionalJsonBody<T>(T Value, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
    where T : class, new()
{
    public static implicit operator T(OptionalJsonBody<T> body) => body.Value;

    public static async ValueTask<OptionalJsonBody<T>> BindAsync(HttpContext context)
    {
        (T? value, Refusal? fault) = await JsonBodyReader.ReadAsync<T>(context, optional: true);
        return new OptionalJsonBody<T>(value ?? new T(), fault);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([JsonBodyReader.MediaType], typeof(T), isOptional: true));
}
