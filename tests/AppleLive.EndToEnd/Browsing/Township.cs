using System.Collections.Concurrent;
using AppleLive.EndToEnd.Hosts;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>The people around one host, each with a browser of their own; who signed in once need not do so again.</summary>
public sealed class Township(Chromium chromium, SeasonHost host) : IAsyncDisposable
{
    private const string Password = "apple-demo";

    // Of every host in this process, by address and account.
    private static readonly ConcurrentDictionary<string, Task<string>> SignedIn = new();

    private readonly List<Person> _people = [];

    public static string Liaison(string village) => $"liaison-{village}";

    public static string Accountant(string village) => $"accountant-{village}";

    public Task<Person> Visitor(Device device) => Join(device, null);

    /// <summary>Somebody who signed in with a demo account.</summary>
    public async Task<Person> Staff(string account, Device device) => await Join(device, await StateOf(account));

    /// <summary>Closes every browser; nobody may have had a reason to complain.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Person person in _people) await person.DisposeAsync();
        _people.SelectMany(person => person.Watch.Complaints).Distinct().ShouldBeEmpty();
    }

    private async Task<Person> Join(Device device, string? state)
    {
        Person person = await Person.With(chromium.Browser, host.Address, device, state);
        _people.Add(person);
        return person;
    }

    private Task<string> StateOf(string account) => SignedIn.GetOrAdd($"{host.Address} {account}", _ => SignIn(account));

    private async Task<string> SignIn(string account)
    {
        await using Person person = await Person.With(chromium.Browser, host.Address, Device.Phone);
        await person.Open("/sign-in");
        await person.Fill("sign-in.name", account);
        await person.Fill("sign-in.password", Password);
        await person.Tap("sign-in.do");
        await person.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return await person.Context.StorageStateAsync();
    }
}
