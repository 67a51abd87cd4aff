using static AppleLive.EndToEnd.Pages.Stage;

namespace AppleLive.EndToEnd.Pages;

/// <summary>Every page of the site, at each time it looks different. The checks and the screenshots walk this table.</summary>
internal static class SitePages
{
    private const string Officer = "officer1", SecondOfficer = "officer2", Grower = "grower1";
    private const string Liaison = "liaison-140829103209", Accountant = "accountant-140829103209";
    private const string QuietLiaison = "liaison-140829103225", QuietAccountant = "accountant-140829103225";
    private const string SettlingAccountant = "accountant-140829103221";

    public static IReadOnlyList<SitePage> All { get; } = [.. Everyones, .. Nothings, .. Staffs];

    private static IEnumerable<SitePage> Everyones =>
    [
        new("home", Empty, null, "/"),
        new("home", Evening, null, "/"),
        new("home", OnAir, null, "/"),
        new("sign-in", Evening, null, "/sign-in"),
        new("sign-in-refused", Evening, null, "/sign-in") { SentEmpty = true },
    ];

    private static IEnumerable<SitePage> Nothings =>
    [
        new("work-officer", Empty, Officer, "/work"),
    ];

    private static IEnumerable<SitePage> Staffs =>
    [
        new("work-officer", Evening, Officer, "/work"),
        new("work-liaison", Evening, Liaison, "/work"),
        new("work-accountant", Evening, Accountant, "/work"),
    ];
}
