namespace AppleLive.EndToEnd.Pages;

/// <summary>Every page of the site, at each time it looks different. The checks and the screenshots walk this table.</summary>
internal static class SitePages
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("home", Stage.Empty, null, "/"),
        new("home", Stage.Evening, null, "/"),
        new("home", Stage.OnAir, null, "/"),
    ];
}
