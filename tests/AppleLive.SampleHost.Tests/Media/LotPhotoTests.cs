using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Pages;

namespace AppleLive.SampleHost.Tests.Media;

/// <summary>Photos over HTTP: sent by programs and by people, shown to everyone.</summary>
public sealed class LotPhotoTests(BusyHost host) : IClassFixture<BusyHost>, IAsyncLifetime
{
    private static readonly byte[] APhoto = TestPhotos.WithExif(TestPhotos.Quarters(2_000, 1_500), 6);

    private readonly Trade _trade = new(host.Visitor());
    private string _lot = "";

    public async ValueTask InitializeAsync() => _lot = await _trade.RegisteredLot(Trade.Village, await _trade.Grower(Trade.Village), 10_000);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_photo_is_shown_as_the_jpeg_thehost_made_and_as_nothing_else()
    {
        string photo = (await Send(APhoto))["photos"][0].GetString()!;

        using HttpResponseMessage shown = await host.Visitor().GetAsync($"/media/{photo}/960", TestContext.Current.CancellationToken);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        shown.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        shown.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        shown.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        TestPhotos.SizeOf(await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe((960, 1_280));
        Directory.EnumerateFiles(Path.Combine(host.Data, "media"), $"{photo}-*.jpg", SearchOption.AllDirectories).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("/media/{id}/500")]
    [InlineData("/media/{id}/abc")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000/320")]
    [InlineData("/media/..%2F..%2Fsign-in.db/320")]
    [InlineData("/media/{ID}/320")]
    public async Task What_is_no_photo_is_not_found(string path)
    {
        string photo = (await Send(APhoto))["photos"][0].GetString()!;

        using HttpResponseMessage shown = await host.Visitor().GetAsync(
            path.Replace("{id}", photo, StringComparison.Ordinal).Replace("{ID}", photo.ToUpperInvariant(), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        shown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_key_adds_once_and_several_come_all_or_none()
    {
        string key = Guid.NewGuid().ToString();
        Answer first = await Send(key, APhoto), again = await Send(key, APhoto);

        (first.Status, again.Status).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        again.Text.ShouldBe(first.Text);
        Answer refused = await Send(Guid.NewGuid().ToString(), TestPhotos.Quarters(30, 20), "<svg/>"u8.ToArray(), [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]);
        refused.ShouldBeRefusedAs("invalid");
        JsonElement errors = refused.Json.GetProperty("errors");
        errors.GetProperty("photos[1]")[0].GetString().ShouldBe("Photo 2: choose a photo (JPEG, PNG or WebP)");
        errors.GetProperty("photos[2]")[0].GetString()!.ShouldStartWith("Photo 3 is HEIC");
        (await Send(APhoto))["photos"].GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_large_or_too_many_is_told_in_the_readers_language()
    {
        Caller chinese = (await _trade.Liaison(Trade.Village)) with { Language = "zh-CN" };

        Answer large = await Post(chinese, Guid.NewGuid().ToString(), [.. APhoto, .. new byte[12 * 1024 * 1024]]);
        Answer many = await Send(Guid.NewGuid().ToString(), [.. Enumerable.Range(0, 9).Select(_ => APhoto)]);
        Answer none = await Send(Guid.NewGuid().ToString());
        Answer unkeyed = await Post(chinese, "", APhoto);

        large.Json.GetProperty("errors").GetProperty("photos[0]")[0].GetString().ShouldBe("第 1 张太大，请选 12 MB 以内的");
        many.Json.GetProperty("errors").GetProperty("photos")[0].GetString().ShouldBe("Give 1 to 8 entries");
        none.Json.GetProperty("errors").GetProperty("photos")[0].GetString().ShouldBe("Fill this in");
        unkeyed.ShouldBeRefusedAs("idempotency-key");
        (await (await _trade.Liaison(Trade.Village)).Post($"/api/v1/lots/{_lot}/photos", new System.Text.Json.Nodes.JsonObject())).ShouldBeRefusedAs("unsupported-media-type");
    }

    [Fact]
    public async Task A_liaison_adds_photos_on_the_page_without_a_script_and_takes_one_away()
    {
        using Browser liaison = await new Browser(host).As(DemoPeople.Liaison(Trade.Village));
        string path = $"/work/lots/{_lot}/photos";

        BrowserPage refused = await liaison.Upload((await liaison.Get(path)).Form("/photos"), "Form.Photos", ("apple.jpg", "<html>"u8.ToArray()));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldBe(["第 1 张不是照片，请选 JPEG、PNG 或 WebP 格式"]);
        BrowserPage added = await liaison.Upload(refused.Form("/photos"), "Form.Photos", ("apple.jpg", APhoto));
        (added.Status, added.Location).ShouldBe((HttpStatusCode.SeeOther, path));
        BrowserPage page = await liaison.Get(path);
        page.Text.ShouldContain("加了 1 张照片");
        string photo = page.Html.QuerySelector("button[name=photo]")!.GetAttribute("value")!;
        BrowserPage removed = await liaison.Send(page.Form("handler=remove"), ("photo", photo));

        removed.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await host.Visitor().GetAsync($"/media/{photo}/320", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Photos_are_added_on_the_lots_own_page_and_seen_by_everyone_once_it_is_attested()
    {
        using Browser liaison = await new Browser(host).As(DemoPeople.Liaison(Trade.Village));
        string path = $"/work/lots/{_lot}";

        BrowserPage added = await liaison.Upload((await liaison.Get(path)).Form("/photos"), "Form.Photos", ("apple.jpg", APhoto));
        added.Location.ShouldBe(path);
        _ = (await (await _trade.Officer()).Post($"/api/v1/lots/{_lot}/attestation", Bodies.Inspection(10_000))).Good;
        _ = (await (await _trade.SecondOfficer()).Post($"/api/v1/lots/{_lot}/attestation/approval")).Good;

        using var anyone = new Browser(host);
        BrowserPage seen = await anyone.Get($"/lots/{_lot}");
        seen.Html.QuerySelectorAll(".photos img").ShouldHaveSingleItem();
        seen.Html.QuerySelector("main form").ShouldBeNull();
        (await liaison.Get(path)).Html.QuerySelector("form[data-photos]").ShouldBeNull();
    }

    [Fact]
    public async Task Another_villages_liaison_finds_no_such_page_and_adds_nothing()
    {
        using Browser other = await new Browser(host).As(DemoPeople.Liaison(Trade.Other));
        using Browser own = await new Browser(host).As(DemoPeople.Liaison(Trade.Village));
        string path = $"/work/lots/{_lot}/photos";
        string his = await _trade.RegisteredLot(Trade.Other, await _trade.Grower(Trade.Other), 10_000);

        (await other.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = (await other.Get($"/work/lots/{his}/photos")).Form("/photos");
        form.SetAttribute("action", path);
        (await other.Upload(form, "Form.Photos", ("apple.jpg", APhoto))).Status.ShouldBe(HttpStatusCode.NotFound);

        (await own.Get(path)).Html.QuerySelector("img[src^='/media/']").ShouldBeNull();
    }

    private async Task<Answer> Send(byte[] photo) => (await Send(Guid.NewGuid().ToString(), photo)).Good;

    private async Task<Answer> Send(string key, params byte[][] photos) => await Post(await _trade.Liaison(Trade.Village), key, photos);

    private async Task<Answer> Post(Caller by, string key, params byte[][] photos)
    {
        using MultipartFormDataContent form = Form(photos);
        return await by.Send(HttpMethod.Post, $"/api/v1/lots/{_lot}/photos", form, key);
    }

    private static MultipartFormDataContent Form(params byte[][] photos)
    {
        var form = new MultipartFormDataContent();
        foreach (byte[] photo in photos) form.Add(Part(photo), "photos", "photo.jpg");
        if (photos.Length == 0) form.Add(new StringContent(""), "nothing");
        return form;
    }

    private static ByteArrayContent Part(byte[] photo) => new(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
}
