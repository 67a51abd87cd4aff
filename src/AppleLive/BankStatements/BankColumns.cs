namespace AppleLive.BankStatements;

/// <summary>
/// Which columns of a statement say what, by their heads. The amount stands in one column with a sign, in one with another
/// column that says which way it went, or in two.
/// </summary>
public sealed record BankColumns
{
    /// <summary>The day. Needed.</summary>
    public string? Day { get; init; }

    /// <summary>The amount, where one column holds both ways.</summary>
    public string? Amount { get; init; }

    /// <summary>Which way it went, where the amount has no sign: 贷 or 收 came, 借 or 支 left.</summary>
    public string? Direction { get; init; }

    /// <summary>What came, where both ways have columns of their own.</summary>
    public string? Received { get; init; }

    /// <summary>What left.</summary>
    public string? Spent { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public string? Payer { get; init; }

    /// <summary>His account.</summary>
    public string? Account { get; init; }

    /// <summary>What it was for.</summary>
    public string? Purpose { get; init; }

    /// <summary>The bank's number of the line.</summary>
    public string? Number { get; init; }

    /// <summary>Each of them by name.</summary>
    internal IReadOnlyList<(string Field, string? Head)> All =>
    [
        ("day", Day), ("amount", Amount), ("direction", Direction), ("received", Received), ("spent", Spent), ("payer", Payer), ("account", Account),
        ("purpose", Purpose), ("number", Number),
    ];

    /// <summary>Whether a statement with these heads can be read so.</summary>
    public bool Fit(IReadOnlyList<string> heads) =>
        Day is not null && (Amount is not null || Received is not null || Spent is not null) && All.All(each => each.Head is null || heads.Contains(each.Head));

    /// <summary>What the heads most likely mean, by the words banks use.</summary>
    public static BankColumns Guess(IReadOnlyList<string> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        string? received = First(heads, "收入", "贷方", "存入", "转入", "credit", "received"), spent = First(heads, "支出", "借方", "取出", "转出", "debit", "spent");
        return new BankColumns
        {
            Day = First(heads, "交易日期", "记账日期", "入账日期", "交易时间", "日期", "时间", "date"),
            Received = received is not null && spent is not null && received != spent ? received : null,
            Spent = received is not null && spent is not null && received != spent ? spent : null,
            Amount = received is not null && spent is not null && received != spent ? null : First(heads, "交易金额", "发生额", "金额", "amount"),
            Direction = First(heads, "借贷", "收支", "收/支", "direction"),
            Payer = First(heads, "对方户名", "对方名称", "对手名称", "交易对方", "户名", "payer", "counterparty", "name"),
            Account = First(heads, "对方账号", "对方帐号", "对手账号", "账号", "帐号", "account"),
            Purpose = First(heads, "附言", "用途", "备注", "摘要", "purpose", "reference", "memo"),
            Number = First(heads, "流水号", "凭证号", "交易号", "单号", "serial"),
        };
    }

    private static string? First(IReadOnlyList<string> heads, params string[] words) =>
        words.Select(word => heads.FirstOrDefault(head => head.Contains(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(head => head is not null);
}
