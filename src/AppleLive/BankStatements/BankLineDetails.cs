namespace AppleLive.BankStatements;

/// <summary>What a line says beside its day and amount. Others' names and accounts: kept sealed.</summary>
/// <param name="Payer">Who paid, or was paid.</param>
/// <param name="Account">His account.</param>
/// <param name="Purpose">What it was for, as he wrote it.</param>
/// <param name="Number">The bank's own number of the line; empty where the statement has none.</param>
public sealed record BankLineDetails(string Payer, string Account, string Purpose, string Number)
{
    private const int ShortestAccount = 12;

    /// <summary>What may be shown: of every long number, such as an account's, the last four digits.</summary>
    public BankLineDetails Masked() => new(Hide(Payer), Account.Length == 0 ? "" : Hide(Account.PadLeft(ShortestAccount, '0')), Hide(Purpose), Number);

    private static string Hide(string text)
    {
        var shown = new System.Text.StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is ' ' && end > at && end + 1 < text.Length && char.IsDigit(text[end + 1])))) end++;
            int digits = text[at..end].Count(char.IsDigit);
            if (digits >= ShortestAccount) shown.Append("**** ").Append(string.Concat(text[at..end].Where(char.IsDigit))[^4..]);
            else shown.Append(text, at, Math.Max(1, end - at));
            at = Math.Max(end, at + 1);
        }

        return shown.ToString();
    }
}
