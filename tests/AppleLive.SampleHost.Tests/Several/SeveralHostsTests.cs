using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Kill;

namespace AppleLive.SampleHost.Tests.Several;

public sealed class SeveralHostsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 64)]
    [InlineData(50, 400)]
    public async Task Two_hosts_never_sell_a_box_twice(int stock, int tries)
    {
        await using Station station = await Station.Open();
        for (int round = 0; round < 3; round++)
        {
            string listing = await station.ListingOf(stock);

            Answer[] answers = await Task.WhenAll(Enumerable.Range(0, tries).Select(i =>
                new Caller((i % 2 == 0 ? station.One : station.Two).Http).Post("/api/v1/orders", OrderOf(listing, i), $"key-{round}-{i}")));

            answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(stock);
            answers.Where(answer => answer.Status != HttpStatusCode.Created).ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict);
            (await new Trade(station.Two.Http).Available(listing)).ShouldBe(0);
        }

        await station.ShouldAgree();
    }

    [Fact]
    public async Task One_key_sent_to_both_hosts_at_once_is_one_order()
    {
        await using Station station = await Station.Open();
        string listing = await station.ListingOf(200);

        for (int i = 0; i < 40; i++)
        {
            Answer[] twice = await Task.WhenAll(new[] { station.One, station.Two }.Select(host => new Caller(host.Http).Post("/api/v1/orders", OrderOf(listing, i), $"same-{i}")));
            twice[0].Text.ShouldBe(twice[1].Text);
        }

        (await new Trade(station.One.Http).Available(listing)).ShouldBe(160);
        await station.ShouldAgree();
    }

    [Fact]
    public async Task A_host_that_is_killed_costs_nobody_behind_nginx_an_order()
    {
        await using Station station = await Station.Open();
        using Nginx nginx = await Nginx.Start(station.One.Http.BaseAddress!, station.Two.Http.BaseAddress!);
        string listing = await station.ListingOf(1_000);
        long before = await station.Count("orders");
        var numbers = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async buyer =>
        {
            for (int i = 0; i < 25; i++)
            {
                Answer answer = await new Caller(nginx.Http).Post("/api/v1/orders", OrderOf(listing, (buyer * 25) + i), $"order-{buyer}-{i}");
                numbers.TryAdd(Trade.Bought(answer).Number, true).ShouldBeTrue();
                if (numbers.Count == 150) station.One.Kill();
            }
        }));

        numbers.Count.ShouldBe(400);
        (await station.Count("orders")).ShouldBe(before + 400);
        // The ledger was the job of one of the two; the one that is left publishes all of it.
        await station.Two.Until(async () => await station.Count("public_records r where not exists (select 1 from log_entries e where e.sequence = r.sequence)") == 0);
        await station.ShouldAgree();
    }

    [Fact]
    public async Task A_database_that_is_killed_under_load_keeps_every_order_that_was_answered()
    {
        await using Station station = await Station.Open();
        string listing = await station.ListingOf(1_000);
        long before = await station.Count("orders");
        var answered = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        int breaks = 0;

        async Task Sell(HostProcess host, int buyer)
        {
            for (int i = 0; i < 20; i++)
            {
                string key = $"order-{buyer}-{i}";
                Answer answer;
                // Busy, or not known: the same order under the same key is always safe.
                while ((answer = await new Caller(host.Http).Post("/api/v1/orders", OrderOf(listing, (buyer * 20) + i), key)).Status is not (HttpStatusCode.Created or HttpStatusCode.OK))
                    await Task.Delay(100, Stop);
                answered[key] = answer.Text;
                if (answered.Count >= 60 && Interlocked.Exchange(ref breaks, 1) == 0) station.BreakDatabase();
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(buyer => Sell(buyer % 2 == 0 ? station.One : station.Two, buyer)));

        answered.Values.Select(text => Trade.Bought(new Answer("", HttpStatusCode.OK, null, text)).Number).Distinct().Count().ShouldBe(320);
        (await station.Count("orders")).ShouldBe(before + 320);
        (await new Trade(station.One.Http).Available(listing)).ShouldBe(680);
        await station.ShouldAgree();
    }

    [Fact]
    public async Task Who_signed_in_on_one_host_is_signed_in_on_the_other()
    {
        await using Station station = await Station.Open();
        string token = (await new Trade(station.One.Http).Officer()).Token!;

        Answer answer = await new Caller(station.Two.Http, token).Get("/api/v1/consultations/waiting");

        answer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_live_room_shows_what_is_sold_on_the_other_host()
    {
        await using Station station = await Station.Open();
        string listing = await station.ListingOf(20);
        string livestream = await new Trade(station.One.Http).Livestream(listing);
        using HttpResponseMessage stream = await station.Two.Http.GetAsync($"/api/v1/livestreams/{livestream}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Stop));
        await Read(reader, "\"availableBoxes\":20");

        await new Caller(station.One.Http).Post("/api/v1/orders", OrderOf(listing, 1));

        await Read(reader, "\"availableBoxes\":19");
    }

    private static async Task Read(StreamReader reader, string until)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(until, StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException($"The stream ended before it said {until}.");
    }

    private static JsonObject OrderOf(string listing, int buyer)
    {
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["buyer"]!["phone"] = (13_900_001_000 + buyer).ToString(CultureInfo.InvariantCulture);
        return form;
    }
}
