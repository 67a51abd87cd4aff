using System.Text.RegularExpressions;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;

namespace AppleLive.EndToEnd.Pages;

/// <summary>How far the season has come when a page is looked at.</summary>
public enum Stage
{
    /// <summary>Nobody has registered anything yet.</summary>
    Empty,

    /// <summary>Ten minutes before the second livestream; the first evening is sold and partly settled.</summary>
    Evening,

    /// <summary>The second livestream is on air, and something waits at every desk.</summary>
    OnAir,

    /// <summary>Buyers pay online, villages are paid by transfer, and some of it has gone wrong.</summary>
    Online,
}

/// <summary>A page as one person sees it at one time.</summary>
/// <param name="Name">What its screenshot is called.</param>
/// <param name="Account">Who looks; nobody means a visitor.</param>
/// <param name="Address">Its path. A place in it is what the host knows by that name, or the first the list before it links to.</param>
public sealed record SitePage(string Name, Stage Stage, string? Account, string Address)
{
    private static readonly Regex Places = new("{(?<name>[a-z-]+)}", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The list that leads there, where it is not what stands before the place in the address.</summary>
    public string? From { get; init; }

    /// <summary>Its form is sent as it stands, with nothing filled in.</summary>
    public bool SentEmpty { get; init; }

    /// <summary>Whoever opens it is told that this is not to be had.</summary>
    public bool Refused { get; init; }

    /// <summary>People print it.</summary>
    public bool OnPaper { get; init; }

    public async Task Open(Person person, SeasonHost host)
    {
        string address = await Find(person, host, Address, From);
        if (Refused) await person.Page.GotoAsync(address);
        else await person.Open(address);
        if (SentEmpty) await person.SendEmpty();
    }

    public override string ToString() => $"{Stage} {Name}";

    private static async Task<string> Find(Person person, SeasonHost host, string address, string? from)
    {
        string known = Places.Replace(address, place => host.Known.GetValueOrDefault(place.Groups["name"].Value, place.Value));
        Match open = Places.Match(known);
        if (!open.Success) return known;

        string before = known[..open.Index], after = known[(open.Index + open.Length)..];
        await person.Open(from is null ? before.TrimEnd('/') : await Find(person, host, from, null));
        string[] links = await person.Page.Locator("main a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        string id = links.Where(link => link.StartsWith(before, StringComparison.Ordinal)).Select(link => link[before.Length..].Split('/', '?', '&', '#')[0])
            .FirstOrDefault(IsId) ?? throw new ShouldAssertException($"{person.Path} links to nothing like {address}.");
        return before + id + after;
    }

    // Ids and codes have digits in them; "new" has none.
    private static bool IsId(string last) => last.Any(char.IsAsciiDigit);
}
