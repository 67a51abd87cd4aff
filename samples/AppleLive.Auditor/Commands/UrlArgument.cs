using System.CommandLine;
using System.CommandLine.Parsing;

namespace AppleLive.Auditor.Commands;

/// <summary>Where a ledger is served.</summary>
internal static class UrlArgument
{
    public static Argument<Uri> Create() => new("url")
    {
        Description = "The URL below which the ledger is served, such as https://example.com/ledger.",
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isUrl = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url!.Query.Length == 0 && url.Fragment.Length == 0;
        if (isUrl) return url;
        result.AddError($"“{text}” is no http or https URL.");
        return null;
    }
}
