namespace AppleLive.SampleHost.Security;

/// <summary>What a request is, as far as its limit goes.</summary>
internal enum RequestKind
{
    SignIn,
    GuestWrite,
    Ledger,
    Other,
}

/// <summary>Tells kinds of requests apart by method and path, so that endpoints need no attribute.</summary>
internal static class RequestKinds
{
    public static RequestKind Of(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/ledger/tile", StringComparison.OrdinalIgnoreCase)) return RequestKind.Ledger;
        if (!HttpMethods.IsPost(request.Method)) return RequestKind.Other;
        // Routing takes either case and a slash at the end; so must this.
        string? path = request.Path.Value?.TrimEnd('/').ToUpperInvariant();
        return path switch
        {
            "/API/V1/SESSION" or "/SIGN-IN" => RequestKind.SignIn,
            "/API/V1/ORDERS" or "/API/V1/CONSULTATIONS" or "/ORDER" => RequestKind.GuestWrite,
            // A guest's order page: cancelling, complaining, taking a complaint back.
            not null when path.StartsWith("/ORDERS/", StringComparison.Ordinal) => RequestKind.GuestWrite,
            _ => RequestKind.Other,
        };
    }
}
