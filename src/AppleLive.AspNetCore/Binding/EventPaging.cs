using System.Reflection;
using System.Text.Json;

using AppleLive.AspNetCore.Describe;
using AppleLive.ProviderEvents;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>Which page of providers' notices is wanted: <c>?state=</c>, <c>&amp;after=</c> the last of the page before as <c>provider:event</c>, <c>&amp;limit=</c> 1 to 100.</summary>
internal sealed record EventPaging(ProviderEventState State, ProviderEventName? After, int Limit, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
{
    /// <summary>The states by name.</summary>
    public static IReadOnlyDictionary<string, ProviderEventState> States { get; } =
        Enum.GetValues<ProviderEventState>().ToDictionary(state => JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), StringComparer.Ordinal);

    public static ValueTask<EventPaging> BindAsync(HttpContext context)
    {
        var errors = new List<FieldError>();
        var state = ProviderEventState.Failed;
        if (context.Request.Query["state"] is { Count: > 0 } wanted && !States.TryGetValue(wanted.ToString(), out state)) errors.Add(new FieldError("state", FieldRules.Unknown) { Arguments = [string.Join(", ", States.Keys)] });
        ProviderEventName? after = null;
        if (context.Request.Query["after"] is { Count: > 0 } sent && !ProviderEventName.TryParse(sent.ToString(), out after)) errors.Add(new FieldError("after", FieldRules.NotFound));
        int limit = Paging.LimitOf(context, errors);
        return ValueTask.FromResult(new EventPaging(state, after, limit, errors.Count == 0 ? null : new Refusal(Refusals.Invalid) { Fields = errors }));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new EventsPaged());
}
