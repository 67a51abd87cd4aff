using AppleLive.Media;
using SkiaSharp;

namespace AppleLive.SampleHost.Media;

/// <summary>
/// Makes the pictures that are kept from a photo as it was sent: decoded, turned upright, made smaller and written anew, so
/// that nothing but its pixels remains.
/// </summary>
internal sealed class PhotoPress : IDisposable
{
    /// <summary>How many bytes of a photo are read.</summary>
    public const int MostMegabytes = 12;

    /// <summary>How many pixels of a photo are read, in millions. Looked up in its header, before anything is unpacked.</summary>
    public const int MostMegapixels = 50;

    /// <summary>A phone's screen is no taller than this many times its width; what is, is made smaller still.</summary>
    private const int TallestShape = 3;

    private const int Quality = 82;

    // One photo at a time: unpacked it may take 200 MB, and the machine has orders to take.
    private readonly SemaphoreSlim turn = new(1);

    public static long MostBytes => MostMegabytes * 1024L * 1024;

    /// <summary>The pictures, or the rule of <see cref="FieldRules"/> that the photo breaks.</summary>
    public async Task<(Picture? Picture, string? Fault)> Press(byte[] photo, CancellationToken cancellationToken)
    {
        switch (PhotoKinds.Of(photo))
        {
            case PhotoKind.Heic: return (null, FieldRules.PhotoHeic);
            case PhotoKind.Other: return (null, FieldRules.PhotoKind);
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Press(photo), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static (Picture? Picture, string? Fault) Press(byte[] photo)
    {
        using SKData data = SKData.CreateCopy(photo);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1) return (null, FieldRules.PhotoDamaged);
        if ((long)codec.Info.Width * codec.Info.Height > MostMegapixels * 1_000_000L) return (null, FieldRules.PhotoPixels);

        using SKBitmap? pixels = Unpack(codec);
        if (pixels is null) return (null, FieldRules.PhotoDamaged);
        using SKImage large = Upright(pixels, codec.EncodedOrigin);
        using SKImage medium = Smaller(large, PictureSize.Medium);
        using SKImage small = Smaller(medium, PictureSize.Small);
        return (new Picture(Write(small), Write(medium), Write(large)), null);
    }

    /// <summary>The pixels, no more of them than are needed where the format can leave some out; null where they are not all there.</summary>
    private static SKBitmap? Unpack(SKCodec codec)
    {
        SKSizeI size = codec.Info.Size;
        double wanted = Scale(size, PhotoOrigin.IsTurned(codec.EncodedOrigin), PictureSize.Large);
        for (int eighths = 1; eighths < 8; eighths++)
        {
            SKSizeI scaled = codec.GetScaledDimensions(eighths / 8f);
            if (scaled.Width < size.Width * wanted || scaled.Height < size.Height * wanted) continue;
            size = scaled;
            break;
        }

        var bitmap = new SKBitmap();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKImage Upright(SKBitmap pixels, SKEncodedOrigin origin)
    {
        bool turned = PhotoOrigin.IsTurned(origin);
        double scale = Scale(pixels.Info.Size, turned, PictureSize.Large);
        (int width, int height) = turned ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        using SKImage image = SKImage.FromBitmap(pixels);
        return Draw(Scaled(width, scale), Scaled(height, scale), canvas =>
        {
            canvas.Scale(Scaled(width, scale) / (float)width, Scaled(height, scale) / (float)height);
            SKMatrix upright = PhotoOrigin.Upright(origin, pixels.Width, pixels.Height);
            canvas.Concat(in upright);
            canvas.DrawImage(image, 0, 0, Smooth);
        });
    }

    private static SKImage Smaller(SKImage image, PictureSize size)
    {
        double scale = Scale(new SKSizeI(image.Width, image.Height), turned: false, size);
        (int width, int height) = (Scaled(image.Width, scale), Scaled(image.Height, scale));
        return Draw(width, height, canvas => canvas.DrawImage(image, SKRect.Create(image.Width, image.Height), SKRect.Create(width, height), Smooth));
    }

    private static SKSamplingOptions Smooth => new(SKFilterMode.Linear, SKMipmapMode.Linear);

    // White beneath: where a drawing is transparent, paper shows.
    private static SKImage Draw(int width, int height, Action<SKCanvas> draw)
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()))
            ?? throw new InvalidOperationException($"There is no room to draw {width} × {height} pixels.");
        surface.Canvas.Clear(SKColors.White);
        draw(surface.Canvas);
        return surface.Snapshot();
    }

    private static double Scale(SKSizeI size, bool turned, PictureSize to)
    {
        (int width, int height) = turned ? (size.Height, size.Width) : (size.Width, size.Height);
        return Math.Min(1, Math.Min((double)to / width, (double)to * TallestShape / height));
    }

    private static int Scaled(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));

    private static byte[] Write(SKImage image)
    {
        using SKData file = image.Encode(SKEncodedImageFormat.Jpeg, Quality) ?? throw new InvalidOperationException("The picture could not be written.");
        return file.ToArray();
    }
}
