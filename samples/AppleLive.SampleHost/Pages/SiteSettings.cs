namespace AppleLive.SampleHost.Pages;

/// <summary>Who runs this site, as the footer must say. <c>AppleLive:Site</c>.</summary>
public sealed class SiteSettings
{
    internal const string Section = "AppleLive:Site";

    /// <summary>The operator's name; while empty, the footer says that it is missing.</summary>
    public string Operator { get; set; } = "";

    /// <summary>How to reach the operator, such as a telephone number; left out while empty.</summary>
    public string Contact { get; set; } = "";
}
