using System.Globalization;
using AppleLive.Villages;
using CsvHelper;
using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary>The villages of 张村镇 from the published codes (<c>villages.csv</c>) and the assumed mergers (<c>successors.csv</c>).</summary>
internal static class DemoVillages
{
    private sealed record Published(string Code, string Name, int Year);

    private static readonly Lazy<IReadOnlyList<DemoVillage>> Read = new(ReadAll);

    /// <summary>The 25 villages of 2019, by code.</summary>
    public static IReadOnlyList<DemoVillage> All => Read.Value;

    private static DemoVillage[] ReadAll()
    {
        Published[] published = [.. Rows("villages.csv", row =>
            new Published(row.GetString("code"), row.GetString("name"), int.Parse(row.GetString("year"), CultureInfo.InvariantCulture)))];
        Dictionary<string, Published> later = published.Where(row => row.Year == 2023).ToDictionary(row => row.Code, StringComparer.Ordinal);
        Dictionary<string, string> successors = Rows("successors.csv", row => (Code: row.GetString("code"), Successor: row.GetString("successor")))
            .ToDictionary(pair => pair.Code, pair => pair.Successor, StringComparer.Ordinal);
        return [.. published.Where(row => row.Year == 2019).OrderBy(row => row.Code, StringComparer.Ordinal).Select(Village)];

        DemoVillage Village(Published row)
        {
            VillageCode[] codes = [.. new[] { row, later.GetValueOrDefault(row.Code) }.OfType<Published>().Select(Dated)];
            VillageSuccessor? successor = successors.TryGetValue(row.Code, out string? code)
                ? new VillageSuccessor(code, later[code].Name, Assumed: true)
                : null;
            return new DemoVillage(row.Code, row.Name, codes, successor);
        }
    }

    private static VillageCode Dated(Published row) => new(row.Code, row.Name, KnownSince(row.Year));

    // The edition of 2019 gives its day. That of 2023 gives the year here, so its last day is the first safe one.
    private static LocalDate KnownSince(int year) => year == 2019 ? new LocalDate(2019, 10, 31) : new LocalDate(year, 12, 31);

    private static List<T> Rows<T>(string file, Func<CsvReader, T> row)
    {
        using Stream stream = typeof(DemoVillages).Assembly.GetManifestResourceStream($"Demo/{file}")!;
        using CsvReader csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true, CommentPrefix = '#' });
        var rows = new List<T>();
        while (csv.Read()) rows.Add(row(csv));
        return rows;
    }
}
