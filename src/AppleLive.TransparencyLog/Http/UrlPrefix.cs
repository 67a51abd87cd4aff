namespace AppleLive.TransparencyLog.Http;

/// <summary>A URL below which things are served, with or without a slash at its end.</summary>
internal static class UrlPrefix
{
    internal static Uri Below(Uri prefix, string path)
    {
        if (!prefix.IsAbsoluteUri || prefix.Query.Length > 0 || prefix.Fragment.Length > 0) throw new ArgumentException($"{prefix} is no URL to put a path behind.", nameof(prefix));
        return new Uri($"{prefix.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
