using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Media;

/// <summary>Photos over HTTP: sent by programs and by people, shown to everyone.</summary>
public sealed class LotPhotoTests : IAsyncLifetime
{
    private static readonly byte[] APhoto = TestPhotos.WithExif(TestPhotos.Quarters(2_000, 1_500), 6);

    private readonly BusyHost _host = new();
    private Trade _trade = null!;
    private string _lot = "";

    public async ValueTask InitializeAsync()
    {
        _trade = new Trade(_host.Visitor());
        _lot = await _trade.RegisteredLot(Trade.Village, await _trade.Grower(Trade.Village), 10_000);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_photo_is_shown_as_the_jpeg_the_host_made_and_as_nothing_else()
    {
        string photo = (await Send(APhoto))["photos"][0].GetString()!;

        using HttpResponseMessage shown = await _host.Visitor().GetAsync($"/media/{photo}/960", TestContext.Current.CancellationToken);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        shown.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        shown.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        shown.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        TestPhotos.SizeOf(await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe((960, 1_280));
        Directory.EnumerateFiles(Path.Combine(_host.Data, "media"), "*.jpg", SearchOption.AllDirectories).Count().ShouldBe(3);
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

        using HttpResponseMessage shown = await _host.Visitor().GetAsync(
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
        (await (await _trade.Liaison(Trade.Village)).Post($"/api/v1/lots/{_lot}/photos", [])).ShouldBeRefusedAs("unsupported-media-type");
    }

    [Fact]
    public async Task A_liaison_adds_photos_on_the_page_without_a_script_and_takes_one_away()
    {
        PageVisitor liaison = await PageVisitor.SignedIn(_host, DemoPeople.Liaison(Trade.Village));
        string page = $"/work/lots/{_lot}/photos";

        using HttpResponseMessage refused = await Upload(liaison, page, "a page.jpg", "<html>"u8.ToArray());
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageVisitor.TextOf(refused)).ShouldContain("第 1 张不是照片");
        using HttpResponseMessage added = await Upload(liaison, page, "apple.jpg", APhoto);
        (added.StatusCode, added.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, page));
        string html = await liaison.Page(page);
        html.ShouldContain("加了 1 张照片");
        string photo = html.Split("name=\"photo\" value=\"")[1].Split('"')[0];
        using HttpResponseMessage removed = await liaison.Post($"{page}?handler=remove", html, ("photo", photo));

        removed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _host.Visitor().GetAsync($"/media/{photo}/320", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_villages_liaison_finds_no_such_page_and_adds_nothing()
    {
        PageVisitor other = await PageVisitor.SignedIn(_host, DemoPeople.Liaison(Trade.Other));
        PageVisitor own = await PageVisitor.SignedIn(_host, DemoPeople.Liaison(Trade.Village));
        string page = $"/work/lots/{_lot}/photos";

        (await other.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        string html = await other.Page("/work");
        using MultipartFormDataContent form = Form(APhoto);
        foreach ((string name, string value) in PageVisitor.Hidden(html)) form.Add(new StringContent(value), name);
        form.Add(new StringContent("key-1"), "key");
        (await other.Http.PostAsync(page, form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await own.Page(page)).ShouldNotContain("/media/");
    }

    private static async Task<HttpResponseMessage> Upload(PageVisitor visitor, string page, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach ((string field, string value) in PageVisitor.Hidden(await visitor.Page(page))) form.Add(new StringContent(value), field);
        form.Add(Part(file), "Form.Photos", name);
        return await visitor.Http.PostAsync(page, form, TestContext.Current.CancellationToken);
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
