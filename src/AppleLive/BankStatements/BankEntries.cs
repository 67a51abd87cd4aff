using AppleLive.Money;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>Reads the lines of a statement by its columns. A line that cannot be read is named: none is left out silently. Pure.</summary>
internal static class BankEntries
{
    private const int MostFaults = 20;

    private static readonly string[] Sums = ["合计", "总计", "小计", "本页", "total"];

    public static Outcome<IReadOnlyList<BankEntry>> Read(BankTable table, BankColumns columns)
    {
        var check = new FieldCheck();
        foreach ((string field, string? head) in columns.All)
        {
            if (head is not null && !table.Heads.Contains(head)) check.Add($"columns.{field}", FieldRules.NotFound);
        }

        if (columns.Day is null) check.Add("columns.day", FieldRules.Required);
        if (columns.Amount is null && columns.Received is null && columns.Spent is null) check.Add("columns.amount", FieldRules.Required);
        if (check.Failed) return check.Refusal;

        var entries = new List<BankEntry>();
        var bad = new List<int>();
        foreach ((int line, IReadOnlyList<string> cells) in table.Rows)
        {
            if (Sums.Any(word => cells.First(cell => cell.Length > 0).StartsWith(word, StringComparison.OrdinalIgnoreCase))) continue;
            string Of(string? head) => head is null ? "" : Cell(cells, table.Heads, head);
            LocalDate? day = BankValues.Day(Of(columns.Day));
            Fen? amount = Amount(columns, Of);
            if (day is null && Of(columns.Amount).Length + Of(columns.Received).Length + Of(columns.Spent).Length == 0) continue;
            if (day is null || amount is null) bad.Add(line);
            else if (amount.Value != Fen.Zero)
                entries.Add(new BankEntry(line, day.Value, amount.Value, new BankLineDetails(Of(columns.Payer), Of(columns.Account), Of(columns.Purpose), Of(columns.Number))));
        }

        foreach (int line in bad.Take(MostFaults)) check.Add("file", FieldRules.Line, line);
        if (!check.Failed && entries.Count == 0) check.Add("file", FieldRules.NotTable);
        return check.Failed ? check.Refusal : Numbered(entries);
    }

    private static Fen? Amount(BankColumns columns, Func<string?, string> of)
    {
        if (columns.Amount is null)
            return BankValues.Amount(of(columns.Received)) is { } came && BankValues.Amount(of(columns.Spent)) is { } left ? came - (left < Fen.Zero ? -left : left) : null;
        if (BankValues.Amount(of(columns.Amount)) is not { } amount) return null;
        if (columns.Direction is null) return amount;
        Fen plain = amount < Fen.Zero ? -amount : amount;
        return BankValues.Direction(of(columns.Direction)) switch { 1 => plain, -1 => -plain, _ => null };
    }

    private static string Cell(IReadOnlyList<string> cells, IReadOnlyList<string> heads, string head)
    {
        for (int i = 0; i < heads.Count && i < cells.Count; i++)
        {
            if (heads[i] == head) return cells[i];
        }

        return "";
    }

    // Two lines that say the same are two payments, unless the bank gave both one number.
    private static List<BankEntry> Numbered(List<BankEntry> entries)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<BankEntry>(entries.Count);
        foreach (BankEntry entry in entries)
        {
            int nth = seen.GetValueOrDefault(entry.Identity);
            seen[entry.Identity] = nth + 1;
            if (entry.Details.Number.Length == 0) numbered.Add(entry with { Nth = nth });
            else numbered.Add(entry);
        }

        return numbered;
    }
}
