using System.Globalization;
using System.Net;
using System.Security.Cryptography;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>More is wanted than there is, again and again, and now and then the host is killed in the middle of it.</summary>
internal sealed class OversellScenario(StoreUnderTest store, int rounds, int hostCount, TextWriter output)
{
    private const int Connections = 64, KillEvery = 10, MixedListings = 20, MixedOrders = 300;
    private const long BoxGrams = 500;

    private readonly Accounts accounts = new(store);
    private readonly List<SampleHostProcess> hosts = [];
    private Township township = null!;
    private string[] lots = [];
    private long orders, refused, kills;

    public static async Task Run(string engine, int rounds, int hosts, TextWriter output)
    {
        await using StoreUnderTest store = StoreUnderTest.Create(engine);
        await new OversellScenario(store, rounds, hosts, output).RunAsync();
    }

    private IReadOnlyList<IPEndPoint> Addresses => [.. hosts.Select(host => host.Address)];

    private async Task RunAsync()
    {
        try
        {
            for (int i = 0; i < hostCount; i++) hosts.Add(await SampleHostProcess.StartAsync(store));
            township = new Township(hosts[0].Http);
            lots = [await township.LotAsync(Township.GreatestLot), await township.LotAsync(Township.GreatestLot), await township.LotAsync(Township.GreatestLot)];
            await accounts.OpenAsync();
            township.Writes = 0;
            for (int round = 0; round < rounds; round++) await RoundAsync(round);
            accounts.Acknowledge(orders);
            await accounts.CloseAsync(township.Writes);
        }
        finally
        {
            foreach (SampleHostProcess host in hosts) await host.DisposeAsync();
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{store.Engine}, {hostCount} host(s), {rounds} rounds: {orders:N0} orders sold, {refused:N0} refused as sold out, host killed {kills} times; nothing oversold, nothing lost, nothing twice."));
    }

    private async Task RoundAsync(int round)
    {
        await TryAsync(Trial.OneEach(Addresses[0], await ListingAsync(1), 1, 64), killed: false);
        await TryAsync(Trial.OneEach(Addresses[0], await ListingAsync(50), 50, 400), killed: round % KillEvery == KillEvery - 1);
        await TryAsync(await MixedAsync(), killed: false);
    }

    private async Task TryAsync(Trial trial, bool killed)
    {
        if (killed) await WithKillAsync(trial);
        else await Rush.RunAsync(Addresses, trial.Attempts, Connections);
        await trial.JudgeAsync(township.AvailableAsync);
        orders += trial.Accepted;
        refused += trial.Attempts.Count - trial.Accepted;
    }

    // What was answered stands, word for word, when it is asked again; what was not is asked again under its key.
    private async Task WithKillAsync(Trial trial)
    {
        int last = hosts.Count - 1, at = RandomNumberGenerator.GetInt32(1, 60);
        await Rush.RunAsync(Addresses, trial.Attempts, Connections, answered =>
        {
            if (answered == at) hosts[last].Process.Kill();
        });
        kills++;
        await hosts[last].DisposeAsync();
        hosts[last] = await SampleHostProcess.StartAsync(store);
        if (hosts.Count == 1) township.Call(hosts[0].Http);

        Attempt[] heard = [.. trial.Attempts.Where(attempt => attempt.IsAccepted)];
        await Rush.RunAsync(Addresses, trial.Attempts.Where(attempt => !attempt.IsAnswered), Connections);
        Attempt[] again = [.. heard.Select(attempt => new Attempt(attempt.Request, attempt.Lines))];
        await Rush.RunAsync(Addresses, again, Connections);
        foreach ((Attempt first, Attempt second) in heard.Zip(again))
        {
            if (second.Status != 200 || LoadConnection.BodyOf(first.Answer) != LoadConnection.BodyOf(second.Answer))
                throw new InvalidOperationException($"An acknowledged order was answered otherwise after the kill:\n{first.Answer}\n{second.Answer}");
        }
    }

    // Twenty listings that share three lots, and orders for several of them at once.
    private async Task<Trial> MixedAsync()
    {
        var stock = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int i = 0; i < MixedListings; i++)
        {
            int boxes = RandomNumberGenerator.GetInt32(5, 40);
            stock.Add(await ListingAsync(boxes), boxes);
        }

        string[] listings = [.. stock.Keys];
        return new Trial(stock, [.. Enumerable.Range(0, MixedOrders).Select(_ => Trial.Order(Addresses[0], Lines(listings)))]);
    }

    private static IReadOnlyList<(string Listing, int Boxes)> Lines(string[] listings)
    {
        string[] picked = [.. listings];
        RandomNumberGenerator.Shuffle(picked.AsSpan());
        return [.. picked.Take(RandomNumberGenerator.GetInt32(1, 5)).Select(listing => (listing, RandomNumberGenerator.GetInt32(1, 4)))];
    }

    // Its boxes come out of two lots.
    private Task<string> ListingAsync(long boxes)
    {
        int first = RandomNumberGenerator.GetInt32(lots.Length);
        string other = lots[(first + 1) % lots.Length];
        long half = boxes / 2;
        return half == 0
            ? township.ListingAsync(BoxGrams, perBuyer: null, (lots[first], boxes * BoxGrams))
            : township.ListingAsync(BoxGrams, perBuyer: null, (lots[first], (boxes - half) * BoxGrams), (other, half * BoxGrams));
    }
}
