using System.Globalization;
using System.Reflection;

using AppleLive.AspNetCore.Describe;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>Which page of a list is wanted: <c>?after=</c> the last id of the page before, <c>&amp;limit=</c> 1 to 100.</summary>
internal sealed record Paging<TId>(TId? After, int Limit, Refusal? Fault) : IBound, IEndpointParameterMetadataProvider
    where TId : struct, IEntityId<TId>
{
    public static ValueTask<Paging<TId>> BindAsync(HttpContext context)
    {
        var errors = new List<FieldError>();
        TId? after = null;
        if (context.Request.Query["after"] is { Count: > 0 } sent)
        {
            if (EntityId.TryParse(sent.ToString(), out TId id)) after = id;
            else errors.Add(new FieldError("after", FieldRules.NotFound));
        }

        int limit = Paging.LimitOf(context, errors);
        Refusal? fault = errors.Count == 0 ? null : new Refusal(Refusals.Invalid) { Fields = errors };
        return ValueTask.FromResult(new Paging<TId>(after, limit, fault));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Paged());
}

/// <summary>The limits of a page.</summary>
internal static class Paging
{
    public const int DefaultLimit = 20;

    public const int MaximumLimit = 100;

    /// <summary>How many are wanted of a page; a figure that is none, or too great, is an error.</summary>
    public static int LimitOf(HttpContext context, List<FieldError> errors)
    {
        int limit = DefaultLimit;
        if (context.Request.Query["limit"] is { Count: > 0 } wanted
            && !(int.TryParse(wanted.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaximumLimit))
        {
            errors.Add(new FieldError("limit", FieldRules.OutOfRange) { Arguments = [1, MaximumLimit] });
        }

        return limit;
    }
}
