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
}

/// <summary>A page as one person sees it at one time.</summary>
/// <param name="Name">What its screenshot is called.</param>
/// <param name="Account">Who looks; nobody means a visitor.</param>
/// <param name="Address">Its path. A place in it is what the host knows by that name, or the first the list before it links to.</param>
public sealed partial record SitePage(string Name, Stage Stage, string? Account, string Address)
{
    /// <summary>The list that leads there, where it is not what stands before the place in the address.</summary>
    public string? From { get; init; }

    /// <summary>Its form is sent as it stands, with nothing filled in.</summary>
    public bool SentEmpty { get; init; }

    public async Task Open(Person person, SeasonHost host)
    {
        string address = Places().Replace(Address, place => host.Known.GetValueOrDefault(place.Groups["name"].Value, place.Value));
        if (address.Contains('{')) address = await Follow(person, address);
        await person.Open(address);
        if (SentEmpty) await person.SendEmpty();
    }

    public override string ToString() => $"{Stage} {Name}";

    private async Task<string> Follow(Person person, string address)
    {
        int place = address.IndexOf('{', StringComparison.Ordinal);
        string before = address[..place], after = address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..];
        await person.Open(From ?? before.TrimEnd('/'));
        string[] links = await person.Page.Locator("main a[href]").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        string found = links.FirstOrDefault(link => link.StartsWith(before, StringComparison.Ordinal) && Id().IsMatch(link[before.Length..].Split('/')[0]))
            ?? throw new ShouldAssertException($"{person.Path} links to nothing like {address}.");
        return before + found[before.Length..].Split('/')[0] + after;
    }

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    // Ids and codes have digits in them; "new" has none.
    [GeneratedRegex("[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
