using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using AppleLive.AspNetCore.Problems;
using AppleLive.Harvests;

using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Binding;

/// <summary>Reads bodies: in one go where they are sound, and with a closer look where they are not.</summary>
internal static class JsonBodyReader
{
    public const string MediaType = "application/json";

    /// <summary>No input of this library is larger; a host may set less.</summary>
    public const int MaximumBytes = 256 * 1024;

    /// <summary>As the library reads JSON, but a fact nobody knows cannot be attested in passing.</summary>
    public static JsonSerializerOptions Options { get; } = new(AppleLiveJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CloseFacts } },
    };

    public static async Task<(T? Value, Refusal? Fault)> ReadAsync<T>(HttpContext context, bool optional)
        where T : class
    {
        try
        {
            byte[]? bytes = await ReadBytesAsync(context);
            if (bytes is null) return (null, new Refusal(HttpProblems.TooLarge));
            if (bytes.Length == 0) return optional ? (null, null) : (null, JsonFaults.NotJson);
            return context.Request.HasJsonContentType() ? Read<T>(bytes) : (null, new Refusal(HttpProblems.UnsupportedMediaType));
        }
        catch (BadHttpRequestException bad)
        {
            return (null, new Refusal(ProblemStatus.SlugOf(bad.StatusCode)));
        }
    }

    public static (T? Value, Refusal? Fault) Read<T>(byte[] bytes)
        where T : class
    {
        try
        {
            T? value = JsonSerializer.Deserialize<T>(bytes, Options);
            return value is null ? (null, JsonFaults.Of(new FieldError("", FieldRules.WrongType))) : (value, null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return (null, JsonFaults.Find(bytes, Options.GetTypeInfo(typeof(T))));
        }
    }

    /// <summary>The whole body, or null where it is larger than is read here.</summary>
    public static async Task<byte[]?> ReadBytesAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaximumBytes) return null;
        PipeReader body = context.Request.BodyReader;
        while (true)
        {
            ReadResult read = await body.ReadAsync(context.RequestAborted);
            bool tooLarge = read.Buffer.Length > MaximumBytes;
            if (tooLarge || read.IsCompleted)
            {
                byte[]? bytes = tooLarge ? null : read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            // All of it has been looked at, none of it taken: the next read brings more.
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static void CloseFacts(JsonTypeInfo type)
    {
        if (type.Type == typeof(AttestedFacts)) type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
