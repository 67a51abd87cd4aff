using System.Globalization;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>What a label says of its parcel, short enough to type: the order's number and the last three digits of the village, 2026-000012-226.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="VillageEnd">The end of the village's code; null where only the number was typed.</param>
public sealed record ParcelCode(string Number, string? VillageEnd)
{
    private const int NumberLength = 11, EndLength = 3, YearLength = 4;

    /// <summary>The code of an order's parcel.</summary>
    public static string Of(string number, Village village) => $"{number}-{EndOf(village)}";

    /// <summary>Reads what was typed or scanned; of a number without its year, the year is this one. Null where it is no code.</summary>
    public static ParcelCode? Read(string? text, int year)
    {
        string[] parts = (text ?? "").Trim().Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 3 || parts.Any(part => part.Length is 0 or > 6 || !part.All(char.IsAsciiDigit))) return null;
        if (parts.Length == 1) parts = [year.ToString(CultureInfo.InvariantCulture), parts[0]];
        if (parts[0].Length != YearLength || (parts.Length == 3 && parts[2].Length != EndLength)) return null;
        string number = $"{parts[0]}-{parts[1].PadLeft(NumberLength - YearLength - 1, '0')}";
        return new ParcelCode(number, parts.Length == 3 ? parts[2] : null);
    }

    /// <summary>Whether the village may be the one that is meant.</summary>
    public bool Means(Village village) => VillageEnd is null || VillageEnd == EndOf(village);

    private static string EndOf(Village village) => village.Code[^EndLength..];
}
