using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace AppleLive.SampleHost.Tests.Media;

/// <summary>Photos as phones, cameras and attackers make them.</summary>
internal static class TestPhotos
{
    public const string Place = "34.8372N 111.2210E";

    /// <summary>Red, green, blue and white from the upper left to the lower right.</summary>
    public static byte[] Quarters(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        SKColor[] colours = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.White];
        for (int i = 0; i < 4; i++)
        {
            using var paint = new SKPaint { Color = colours[i] };
            surface.Canvas.DrawRect(i % 2 * width / 2f, i / 2 * height / 2f, width / 2f, height / 2f, paint);
        }

        using SKImage image = surface.Snapshot();
        using SKData file = image.Encode(format, 95);
        return file.ToArray();
    }

    public static byte[] Transparent(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Transparent);
        using SKImage image = surface.Snapshot();
        using SKData file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    /// <summary>With what a camera writes: how it was held, where it stood, a comment.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        // TIFF 6.0: byte order, 42, where the first directory is; two entries: orientation, and a description that names the place.
        byte[] place = Encoding.ASCII.GetBytes(Place + "\0");
        using var tiff = new MemoryStream();
        tiff.Write("MM\0*\0\0\0\u0008\0\u0002"u8);
        Entry(tiff, 0x010E, 2, place.Length, 8 + 2 + (2 * 12) + 4);
        Entry(tiff, 0x0112, 3, 1, orientation << 16);
        tiff.Write([0, 0, 0, 0]);
        tiff.Write(place);
        return [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff.ToArray()]), .. Segment(0xFE, Encoding.ASCII.GetBytes("comment of " + Place)), .. jpeg[2..]];
    }

    /// <summary>A PNG of few bytes whose header promises these pixels.</summary>
    public static byte[] Promising(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(new byte[1_000_000]);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static (int Width, int Height) SizeOf(ReadOnlyMemory<byte> jpeg)
    {
        using SKData data = SKData.CreateCopy(jpeg.ToArray());
        using var codec = SKCodec.Create(data);
        codec.EncodedFormat.ShouldBe(SKEncodedImageFormat.Jpeg);
        return (codec.Info.Width, codec.Info.Height);
    }

    /// <summary>The colour in the middle of the upper left or upper right quarter, by name.</summary>
    public static string ColourOf(ReadOnlyMemory<byte> jpeg, bool right = false)
    {
        using SKBitmap picture = SKBitmap.Decode(jpeg.ToArray());
        SKColor at = picture.GetPixel(picture.Width * (right ? 3 : 1) / 4, picture.Height / 4);
        return (at.Red > 128, at.Green > 128, at.Blue > 128) switch
        {
            (true, true, true) => "white",
            (true, false, false) => "red",
            (false, true, false) => "green",
            (false, false, true) => "blue",
            _ => at.ToString(),
        };
    }

    private static void Entry(MemoryStream tiff, ushort tag, ushort kind, int count, int value)
    {
        byte[] entry = new byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
        BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(2), kind);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), value);
        tiff.Write(entry);
    }

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)((content.Length + 2) & 0xFF), .. content];

    private static void Chunk(MemoryStream file, string name, byte[] content)
    {
        byte[] length = new byte[4], sum = new byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        file.Write(length);
        file.Write(body);
        file.Write(sum);
    }

    // PNG (ISO 15948) annex D.
    private static uint Crc(byte[] bytes)
    {
        uint crc = 0xFFFF_FFFF;
        foreach (byte next in bytes)
        {
            crc ^= next;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1;
        }

        return ~crc;
    }
}
