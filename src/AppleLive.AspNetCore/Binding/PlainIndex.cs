using System.Globalization;

namespace AppleLive.AspNetCore.Binding;

/// <summary>An index of the ledger in a path: plain digits without leading zeros, so that one entry has one address.</summary>
public static class PlainIndex
{
    /// <summary>Reads an index.</summary>
    public static bool TryParse(string? text, out long index) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (text!.Length == 1 || text[0] != '0');
}
