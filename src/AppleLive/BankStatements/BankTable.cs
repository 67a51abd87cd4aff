using System.Text;

using CsvHelper;

namespace AppleLive.BankStatements;

/// <summary>A statement as a table: what stands above the heads is passed over.</summary>
/// <param name="Heads">The heads of the columns, as they stand.</param>
/// <param name="Rows">The rows beneath, each with its line of the file.</param>
public sealed record BankTable(IReadOnlyList<string> Heads, IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>The largest file that is read, in bytes: 1,000,000.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The most lines a file may have: 5,000.</summary>
    public const int MostLines = 5_000;

    private const int MostCell = 500;
    private const int HeadsWithin = 30;

    /// <summary>Reads a file, or says what is wrong with it.</summary>
    public static Outcome<BankTable> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length == 0) return Fault(FieldRules.Required, 0);
        if (file.Length > MostBytes) return Fault(FieldRules.TooLarge, 0, MostBytes / 1_000);
        if (!BankFileText.TryRead(file.Span, out string? text, out int broken)) return Fault(FieldRules.Encoding, broken, broken);
        var rows = new List<(int Line, IReadOnlyList<string> Cells)>();
        try
        {
            using CsvReader csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = 64 * 1024,
                // A lone quote must not swallow the lines after it; no bank breaks a line inside a cell.
                AllowLineBreaksInQuotes = false,
            });
            while (csv.Read())
            {
                if (rows.Count == MostLines) return Fault(FieldRules.Count, 0, 1, MostLines);
                string[] cells = new string[csv.FieldCount];
                for (int i = 0; i < cells.Length; i++) cells[i] = Cell(csv.GetString(i));
                if (cells.Any(cell => cell.Length > 0)) rows.Add(((int)csv.LineNumber, cells));
            }
        }
        catch (Exception unreadable) when (unreadable is CsvFormatException or InvalidOperationException or FormatException)
        {
            return Fault(FieldRules.NotTable, 0);
        }

        int heads = rows.Take(HeadsWithin).ToList().FindIndex(row => BankColumns.Guess(row.Cells) is { Day: not null } guess && guess.Fit(row.Cells));
        if (heads < 0) heads = rows.FindIndex(row => row.Cells.Count(cell => cell.Length > 0) > 2);
        return heads < 0 || heads + 1 == rows.Count ? Fault(FieldRules.NotTable, 0) : new BankTable(rows[heads].Cells, rows[(heads + 1)..]);
    }

    private static Refusal Fault(string rule, int line, params object[] arguments)
    {
        var check = new FieldCheck();
        check.Add("file", rule, arguments);
        return check.Refusal.With("line", line);
    }

    // Banks keep spreadsheets from rounding numbers by ="6222…" or a tab before them. It is text here, whatever it begins with.
    private static string Cell(string cell)
    {
        string text = cell.Trim().Trim('\uFEFF', '\u00A0').Trim();
        if (text is ['=', '"', .., '"']) text = text[2..^1].Trim();
        text = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return text.Length > MostCell ? text[..MostCell] : text;
    }
}
