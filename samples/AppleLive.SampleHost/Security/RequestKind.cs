namespace AppleLive.SampleHost.Security;

/// <summary>What a request is, as far as its limit goes.</summary>
internal enum RequestKind
{
    SignIn,
    GuestWrite,
    Ledger,
    Webhook,
    Other,
}

/// <summary>Tells kinds of requests apart by method and path, so that endpoints need no attribute.</summary>
internal static class RequestKinds
{
    public static RequestKind Of(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/ledger/tile", StringComparison.OrdinalIgnoreCase)) return RequestKind.Ledger;
        // Routing takes either case and a slash at the end; so must this.
        string? path = request.Path.Value?.TrimEnd('/').ToUpperInvariant();
        if (!HttpMethods.IsPost(request.Method)) return AsksProvider(request, path) ? RequestKind.GuestWrite : RequestKind.Other;
        return path switch
        {
            not null when path.StartsWith("/API/V1/WEBHOOKS/", StringComparison.Ordinal) => RequestKind.Webhook,
            not null when path.StartsWith("/API/V1/ORDERS/", StringComparison.Ordinal) && path.EndsWith("/PAYMENT-PAGE", StringComparison.Ordinal) => RequestKind.GuestWrite,
            "/API/V1/SESSION" or "/SIGN-IN" => RequestKind.SignIn,
            "/API/V1/ORDERS" or "/API/V1/CONSULTATIONS" or "/ORDER" => RequestKind.GuestWrite,
            // A guest's order page: cancelling, complaining, taking a complaint back.
            not null when path.StartsWith("/ORDERS/", StringComparison.Ordinal) => RequestKind.GuestWrite,
            _ => RequestKind.Other,
        };
    }

    // Going to pay and coming back from it ask the payment provider: nobody may do that as often as he reads.
    private static bool AsksProvider(HttpRequest request, string? path) =>
        path?.StartsWith("/ORDERS/", StringComparison.Ordinal) == true && (path.EndsWith("/PAY", StringComparison.Ordinal) || request.Query.ContainsKey("paid"));
}
