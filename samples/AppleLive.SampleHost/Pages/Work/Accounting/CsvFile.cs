using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>A table as a file that spreadsheets and banks open: UTF-8 with a byte order mark, lines ended by CR LF.</summary>
internal static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>The file. A text that a spreadsheet would take for a formula gets an apostrophe before it; amounts are figures and stay as they are.</summary>
    /// <param name="heads">The first line.</param>
    /// <param name="rows">Texts, whole numbers, and amounts as decimals.</param>
    public static byte[] Write(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var bytes = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(bytes, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (string head in heads) csv.WriteField(Text(head));
            csv.EndRecord();
            foreach (IReadOnlyList<object?> row in rows)
            {
                foreach (object? cell in row) Write(csv, cell);
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The file as a download.</summary>
    public static FileContentResult Of(string name, byte[] bytes) => new(bytes, MediaType) { FileDownloadName = name };

    private static void Write(CsvWriter csv, object? cell)
    {
        if (cell is decimal amount) csv.WriteField(amount, "0.00", CultureInfo.InvariantCulture);
        else if (cell is int number) csv.WriteField(number, "0", CultureInfo.InvariantCulture);
        else csv.WriteField(Text(cell?.ToString() ?? ""));
    }

    // The writer escapes = + - @, tab and CR, as OWASP's "CSV Injection" recommends; some spreadsheets calculate full-width signs as well.
    private static string Text(string text) => text is ['＝' or '＋' or '－' or '＠' or '\n', ..] ? "'" + text : text;
}
