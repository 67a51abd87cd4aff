using System.Reflection;

using AppleLive.AspNetCore.Describe;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>The Idempotency-Key header, required on every write.</summary>
/// <param name="Value">The key; empty where it could not be read.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
public sealed record RequestKey(IdempotencyKey Value, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The key.</summary>
    public static implicit operator IdempotencyKey(RequestKey key) => key.Value;

    /// <summary>Reads the key of a request.</summary>
    // Two headers of that name are no key: which of them would it be?
    public static ValueTask<RequestKey> BindAsync(HttpContext context) =>
        ValueTask.FromResult(
            context.Request.Headers[Header] is [var sent] && IdempotencyKey.TryParse(sent, out IdempotencyKey key)
                ? new RequestKey(key, null)
                : new RequestKey(default, new Refusal(Refusals.IdempotencyKey)));

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Keyed());
}
