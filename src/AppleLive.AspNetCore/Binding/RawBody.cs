using System.Reflection;

using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>A body as its sender wrote it, byte for byte: what is signed is not read before its signature is.</summary>
/// <param name="Bytes">What was sent; empty where it could not be read.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
internal sealed record RawBody(ReadOnlyMemory<byte> Bytes, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
{
    public static async ValueTask<RawBody> BindAsync(HttpContext context)
    {
        try
        {
            byte[]? bytes = await JsonBodyReader.ReadBytesAsync(context);
            return bytes is null ? new RawBody(default, new Refusal(HttpProblems.TooLarge)) : new RawBody(bytes, null);
        }
        catch (BadHttpRequestException bad)
        {
            return new RawBody(default, new Refusal(ProblemStatus.SlugOf(bad.StatusCode)));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([JsonBodyReader.MediaType], typeof(object), isOptional: false));
}
