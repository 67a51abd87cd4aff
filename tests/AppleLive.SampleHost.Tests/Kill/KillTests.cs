using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;
using Microsoft.Data.Sqlite;

namespace AppleLive.SampleHost.Tests.Kill;

public sealed class KillTests : IDisposable
{
    private const int Quota = 1_000;

    private readonly string _data = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private int _buyers, _ordersEach;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData(5, 8, 20)]
    [InlineData(70, 8, 20)]
    [InlineData(180, 8, 20)]
    [InlineData(300, 64, 8)]
    public async Task What_was_answered_survives_a_kill_and_what_was_not_happens_once(int answersBefore, int buyers, int ordersEach)
    {
        (_buyers, _ordersEach) = (buyers, ordersEach);
        var store = new StoreFile(_data);
        string listing, accountant;
        long keysBefore, ordersBefore;
        await using (HostProcess host = await HostProcess.StartReady(_data))
        {
            var trade = new Trade(host.Http);
            string lot = await trade.AttestedLot(Trade.Village, await trade.Grower(Trade.Village), Quota * 2_500);
            listing = await trade.Listing(Bodies.Listing(lot, Quota * 2_500), onSale: true);
            accountant = (await trade.Accountant(Trade.Village)).Token!;
            (keysBefore, ordersBefore) = (store.Count("idempotency_keys"), store.Count("orders"));
            await SellUntilKilled(host, listing, accountant, answersBefore);
        }

        await using HostProcess again = await HostProcess.StartReady(_data);
        Dictionary<string, string> answeredBefore = new(_answers, StringComparer.Ordinal);
        answeredBefore.Count.ShouldBeGreaterThanOrEqualTo(answersBefore);
        await Sell(again.Http, listing, accountant, () => { });

        foreach ((string key, string answer) in answeredBefore) _answers[key].ShouldBe(answer, key);
        (store.Count("orders") - ordersBefore).ShouldBe(_buyers * _ordersEach);
        foreach (string answer in _answers.Where(each => each.Key.StartsWith("order-", StringComparison.Ordinal)).Select(each => each.Value))
            store.Count("orders", $"number = '{Trade.Bought(new Answer("", System.Net.HttpStatusCode.OK, null, answer)).Number}'").ShouldBe(1, answer);
        (store.Count("idempotency_keys") - keysBefore).ShouldBe(_answers.Count);
        await ShouldAddUp(again.Http, listing);
        await ShouldAgree();
    }

    [Theory]
    [InlineData("villages", 3)]
    [InlineData("growers", 5)]
    [InlineData("lots", 4)]
    [InlineData("orders", 11)]
    [InlineData("settlements", 1)]
    public async Task A_demo_season_that_was_interrupted_is_told_to_its_end(string table, int rows)
    {
        var store = new StoreFile(_data);
        await using (HostProcess host = HostProcess.Start(_data))
            await host.Until(() => Task.FromResult(Has(store, table, rows)));

        await using HostProcess again = await HostProcess.StartReady(_data);

        store.Count("orders").ShouldBe(29);
        store.Count("livestreams").ShouldBe(2);
        await ShouldAgree();
    }

    // Each buyer orders one after the other, so that as many orders as there are buyers are in flight at any time; every third one is paid at once.
    private async Task Sell(HttpClient http, string listing, string accountant, Action answered)
    {
        var visitor = new Caller(http);
        await Task.WhenAll(Enumerable.Range(0, _buyers).Select(async buyer =>
        {
            for (int i = 0; i < _ordersEach; i++)
            {
                Answer placed = await Once(visitor, "/api/v1/orders", OrderOf(listing, buyer, i), $"order-{buyer}-{i}", answered);
                BoughtOrder order = Trade.Bought(placed);
                if (i % 3 == 0)
                {
                    await Once(
                        visitor with { Token = accountant }, $"/api/v1/orders/{order.Id}/payments", Bodies.Payment(order.TotalFen, $"slip {order.Number}"),
                        $"payment-{buyer}-{i}", answered);
                }
            }
        }));
    }

    private async Task SellUntilKilled(HostProcess host, string listing, string accountant, int answers)
    {
        int left = answers;
        await Should.ThrowAsync<HttpRequestException>(() => Sell(host.Http, listing, accountant, () =>
        {
            if (Interlocked.Decrement(ref left) == 0) host.Kill();
        }));
    }

    private async Task<Answer> Once(Caller by, string path, JsonObject form, string key, Action answered)
    {
        Answer answer = (await by.Post(path, form, key)).Good;
        _answers[key] = answer.Text;
        answered();
        return answer;
    }

    private async Task ShouldAddUp(HttpClient http, string listing)
    {
        var trade = new Trade(http);
        long boxes = 0, paid = 0;
        for (int buyer = 0; buyer < _buyers; buyer++)
        {
            for (int i = 0; i < _ordersEach; i++)
            {
                BoughtOrder order = Trade.Bought(new Answer("", System.Net.HttpStatusCode.OK, null, _answers[$"order-{buyer}-{i}"]));
                (await trade.Holder(order).Get($"/api/v1/orders/{order.Id}")).Number("totalFen").ShouldBe(Boxes(i) * 2_990);
                boxes += Boxes(i);
                if (i % 3 == 0) paid += order.TotalFen;
            }
        }

        (await trade.Available(listing)).ShouldBe(Quota - boxes);
        (await trade.Totals(Trade.Village)).ShouldBe([paid, 0, 0, 0, paid]);
    }

    // Beside the host that came back, as an operator would.
    private async Task ShouldAgree()
    {
        (int code, string said) = await HostProcess.Run(_data, "check");
        code.ShouldBe(0, said);
    }

    private static bool Has(StoreFile store, string table, int rows)
    {
        try
        {
            return store.Count(table) >= rows;
        }
        catch (SqliteException)
        {
            return false; // The file or the table is not there yet.
        }
    }

    private JsonObject OrderOf(string listing, int buyer, int i)
    {
        JsonObject form = Bodies.Order(null, (listing, Boxes(i)));
        form["buyer"]!["phone"] = (13_900_001_000 + (buyer * _ordersEach) + i).ToString(CultureInfo.InvariantCulture);
        return form;
    }

    private static long Boxes(int i) => 1 + (i % 2);
}
