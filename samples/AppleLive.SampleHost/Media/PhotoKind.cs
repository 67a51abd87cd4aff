namespace AppleLive.SampleHost.Media;

/// <summary>What a file is by its own bytes; its name and the sender's word for it count for nothing.</summary>
internal enum PhotoKind
{
    /// <summary>Nothing that is read here.</summary>
    Other,

    /// <summary>JPEG, PNG or WebP.</summary>
    Readable,

    /// <summary>HEIC or AVIF, as some phones write.</summary>
    Heic,
}

/// <summary>Tells kinds of files apart by their first bytes.</summary>
internal static class PhotoKinds
{
    private const int BrandsAt = 8;

    public static PhotoKind Of(ReadOnlySpan<byte> file)
    {
        if (IsJpeg(file) || IsPng(file) || IsWebP(file)) return PhotoKind.Readable;
        return IsHeic(file) ? PhotoKind.Heic : PhotoKind.Other;
    }

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebP(ReadOnlySpan<byte> file) => file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    // ISO 14496-12: a box of type ftyp, whose brand names the kind.
    private static bool IsHeic(ReadOnlySpan<byte> file)
    {
        if (file.Length < BrandsAt + 4 || !file[4..].StartsWith("ftyp"u8)) return false;
        ReadOnlySpan<byte> brand = file.Slice(BrandsAt, 4);
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8) || brand.StartsWith("avi"u8);
    }
}
