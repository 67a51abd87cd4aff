using System.Text;
using AppleLive.Media;
using AppleLive.SampleHost.Media;
using SkiaSharp;

namespace AppleLive.SampleHost.Tests.Media;

public sealed class PhotoPressTests : IDisposable
{
    private readonly PhotoPress _press = new();

    public void Dispose() => _press.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_photo_comes_in_three_sizes_as_jpeg(SKEncodedImageFormat format)
    {
        Picture picture = await Pressed(TestPhotos.Quarters(2_400, 1_800, format));

        TestPhotos.SizeOf(picture.Small).ShouldBe((320, 240));
        TestPhotos.SizeOf(picture.Medium).ShouldBe((960, 720));
        TestPhotos.SizeOf(picture.Large).ShouldBe((1_600, 1_200));
        foreach (PictureSize size in Enum.GetValues<PictureSize>())
            (TestPhotos.ColourOf(picture[size]), TestPhotos.ColourOf(picture[size], right: true)).ShouldBe(("red", "green"));
    }

    [Fact]
    public async Task A_small_photo_is_not_enlarged_and_a_tall_one_fits()
    {
        TestPhotos.SizeOf((await Pressed(TestPhotos.Quarters(200, 100))).Large).ShouldBe((200, 100));
        TestPhotos.SizeOf((await Pressed(TestPhotos.Quarters(100, 6_000))).Small).ShouldBe((16, 960));
        TestPhotos.SizeOf((await Pressed(TestPhotos.Quarters(1, 1))).Small).ShouldBe((1, 1));
    }

    // What the quarters show once the camera is held as each of the eight values says.
    [Theory]
    [InlineData(1, false, "red", "green")]
    [InlineData(2, false, "green", "red")]
    [InlineData(3, false, "white", "blue")]
    [InlineData(4, false, "blue", "white")]
    [InlineData(5, true, "red", "blue")]
    [InlineData(6, true, "blue", "red")]
    [InlineData(7, true, "white", "green")]
    [InlineData(8, true, "green", "white")]
    public async Task A_photo_is_turned_upright(ushort orientation, bool turned, string left, string right)
    {
        Picture picture = await Pressed(TestPhotos.WithExif(TestPhotos.Quarters(400, 200), orientation));

        TestPhotos.SizeOf(picture.Large).ShouldBe(turned ? (200, 400) : (400, 200));
        (TestPhotos.ColourOf(picture.Small), TestPhotos.ColourOf(picture.Small, right: true)).ShouldBe((left, right));
    }

    [Fact]
    public async Task Where_and_with_what_it_was_taken_is_gone()
    {
        byte[] sent = TestPhotos.WithExif(TestPhotos.Quarters(400, 200), 1);
        Encoding.Latin1.GetString(sent).ShouldContain(TestPhotos.Place);

        Picture picture = await Pressed(sent);

        foreach (PictureSize size in Enum.GetValues<PictureSize>())
        {
            string kept = Encoding.Latin1.GetString(picture[size].Span);
            foreach (string word in new[] { TestPhotos.Place, "Exif", "comment", "ns.adobe.com" }) kept.ShouldNotContain(word);
        }
    }

    [Fact]
    public async Task What_hides_behind_a_photo_is_gone()
    {
        byte[] hiding = [.. TestPhotos.Quarters(400, 200), .. "<script>alert(1)</script>PK\u0003\u0004<?php system($_GET[0]); ?>"u8];

        Picture picture = await Pressed(hiding);

        string kept = Encoding.Latin1.GetString(picture.Large.Span);
        foreach (string word in new[] { "<script>", "PK\u0003\u0004", "<?php" }) kept.ShouldNotContain(word);
    }

    [Fact]
    public async Task Where_a_picture_is_transparent_paper_shows() =>
        TestPhotos.ColourOf((await Pressed(TestPhotos.Transparent(400, 200))).Small).ShouldBe("white");

    [Fact]
    public async Task The_same_photo_gives_the_same_picture()
    {
        byte[] photo = TestPhotos.Quarters(2_400, 1_800);

        (await Pressed(photo)).Large.ToArray().ShouldBe((await Pressed(photo)).Large.ToArray());
    }

    [Fact]
    public async Task A_header_that_promises_too_many_pixels_is_refused_before_anything_is_unpacked()
    {
        byte[] jpeg = TestPhotos.Quarters(16, 16);
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 6], jpeg[frame + 7], jpeg[frame + 8]) = (0xFF, 0x00, 0xFF, 0x00);
        long before = GC.GetTotalAllocatedBytes();

        (await Fault(TestPhotos.Promising(60_000, 60_000))).ShouldBe(FieldRules.PhotoPixels);
        (await Fault(TestPhotos.Promising(7_072, 7_072))).ShouldBe(FieldRules.PhotoPixels);
        (await Fault(jpeg)).ShouldBe(FieldRules.PhotoPixels);

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public async Task A_photo_whose_pixels_are_not_all_there_is_refused()
    {
        (await Fault(TestPhotos.Promising(5_000, 5_000))).ShouldBe(FieldRules.PhotoDamaged);
        foreach (SKEncodedImageFormat format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp })
        {
            byte[] whole = TestPhotos.Quarters(800, 600, format);
            foreach (int length in new[] { 13, whole.Length / 4, whole.Length / 2, whole.Length * 3 / 4 })
                (await Fault(whole[..length])).ShouldBe(FieldRules.PhotoDamaged, $"{format} cut off after {length} bytes");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00FF\u00D8")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("GIF89a\u0001\0\u0001\0")]
    [InlineData("%PDF-1.7")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("BM6\0\0\0\0\0")]
    public async Task What_is_no_photo_is_refused_whatever_it_is_called(string content) =>
        (await Fault(Encoding.Latin1.GetBytes(content))).ShouldBe(FieldRules.PhotoKind);

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("mif1")]
    [InlineData("avif")]
    public async Task What_few_programs_read_has_a_refusal_of_its_own(string brand) =>
        (await Fault([0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0])).ShouldBe(FieldRules.PhotoHeic);

    [Fact]
    public async Task Bytes_at_random_never_break_the_press()
    {
        byte[] photo = TestPhotos.WithExif(TestPhotos.Quarters(64, 48), 6);
        for (int seed = 0; seed < 200; seed++)
        {
            byte[] broken = [.. photo];
            for (int i = 0; i < 12; i++) broken[4 + (((seed * 7_919) + (i * 104_729)) % (broken.Length - 4))] = (byte)(((seed * 31) + (i * 17)) % 256);
            (Picture? picture, string? fault) = await _press.Press(broken, TestContext.Current.CancellationToken);
            (picture is null).ShouldBe(fault is not null);
        }
    }

    private async Task<Picture> Pressed(byte[] photo)
    {
        (Picture? picture, string? fault) = await _press.Press(photo, TestContext.Current.CancellationToken);
        fault.ShouldBeNull();
        return picture!;
    }

    private async Task<string?> Fault(byte[] photo) => (await _press.Press(photo, TestContext.Current.CancellationToken)).Fault;
}
