using AppleLive.People;

namespace AppleLive.SampleHost.Pages;

/// <summary>The ways around the site, by who is looking.</summary>
public static class SiteNav
{
    /// <summary>For everyone, as many as a phone has room for.</summary>
    public static IReadOnlyList<NavLink> Visitor { get; } =
    [
        new("/livestreams", "nav.livestreams", "live"),
        new("/listings", "nav.listings", "apple"),
        new("/villages", "nav.villages", "village"),
        new("/ledger", "nav.ledger", "check"),
    ];

    /// <summary>What everyone may read and the foot does not name anyway.</summary>
    public static IReadOnlyList<NavLink> Public { get; } = [.. Visitor.Where(link => link.Path != "/ledger")];

    /// <summary>Whether a page is one of growers' and staff's own.</summary>
    public static bool IsWork(PathString path) =>
        path.StartsWithSegments("/work", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/mine", StringComparison.OrdinalIgnoreCase);

    /// <summary>For someone signed in: the pages of each of his roles, none twice.</summary>
    public static IReadOnlyList<NavLink> For(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return [.. actor.Roles.Order().SelectMany(Of).Distinct()];
    }

    private static IEnumerable<NavLink> Of(Role role) => role switch
    {
        Role.Grower =>
        [
            new("/mine", "nav.mine", "box"),
            new("/mine/statements", "nav.statements", "money"),
        ],
        Role.Liaison =>
        [
            new("/work", "nav.work", "list"),
            new("/work/growers", "nav.growers", "person"),
            new("/work/lots", "nav.lots", "apple"),
            new("/work/parcels", "nav.parcels", "box"),
            new("/work/scan", "nav.scan", "scan"),
        ],
        Role.Officer =>
        [
            new("/work", "nav.work", "list"),
            new("/work/lots", "nav.lots", "apple"),
            new("/work/listings", "nav.staff-listings", "tag"),
            new("/work/livestreams", "nav.staff-livestreams", "live"),
            new("/work/growers", "nav.growers", "person"),
            new("/work/settlements", "nav.settlements", "money"),
            new("/work/daybook", "nav.daybook", "book"),
            new("/work/reconciliation", "nav.reconciliation", "check"),
            new("/work/accounts", "nav.accounts", "list"),
            new("/work/season", "nav.season", "chart"),
        ],
        Role.Accountant =>
        [
            new("/work", "nav.work", "list"),
            new("/work/orders", "nav.orders", "box"),
            new("/work/bank", "nav.bank", "download"),
            new("/work/settlements", "nav.settlements", "money"),
            new("/work/daybook", "nav.daybook", "book"),
            new("/work/reconciliation", "nav.reconciliation", "check"),
            new("/work/accounts", "nav.accounts", "list"),
            new("/work/season", "nav.season", "chart"),
        ],
        _ => [],
    };
}

/// <summary>A row of links.</summary>
/// <param name="Css">How it is laid out.</param>
/// <param name="Links">The links.</param>
public sealed record NavRow(string Css, IReadOnlyList<NavLink> Links);

/// <summary>A link of the navigation.</summary>
/// <param name="Path">Where it leads.</param>
/// <param name="Key">The text's key.</param>
/// <param name="Icon">Its icon.</param>
public sealed record NavLink(string Path, string Key, string Icon)
{
    /// <summary>Whether a page belongs to this link: the page itself, or one beneath it.</summary>
    public bool IsAt(PathString path) => Path is "/work" or "/mine" ? path == Path : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
