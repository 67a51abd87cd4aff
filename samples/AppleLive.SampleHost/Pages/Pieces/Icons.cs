using System.Net;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>The signs of the site, drawn in one file: a page refers to each by its name.</summary>
public sealed class Icons(IFileVersionProvider files)
{
    /// <summary>The inside of an <c>svg</c> of 20 by 20 that shows this sign.</summary>
    public string Use(string name) => $"<use href=\"{files.AddFileVersionToPath("", "/img/icons.svg")}#{WebUtility.HtmlEncode(name)}\"></use>";
}
