namespace AppleLive.Audit.Books;

/// <summary>What was found so far, and the record that is being read.</summary>
internal sealed class AuditReport
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<Rule, long> broken = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyDictionary<Rule, long> Broken => broken;

    /// <summary>The index of the record that is being read.</summary>
    public long Index { get; set; } = -1;

    /// <summary>The record breaks a rule. The same said twice of one record is one finding.</summary>
    public void Break(Rule rule, params IReadOnlyList<Figure> figures)
    {
        var finding = new Finding(Index, rule, figures);
        for (int i = findings.Count - 1; i >= 0 && findings[i].Index == Index; i--)
        {
            if (findings[i].Equals(finding)) return;
        }

        long times = broken[rule] = broken.GetValueOrDefault(rule) + 1;
        // A log that is broken throughout would otherwise fill the memory of whoever reads it.
        if (times <= SeasonAudit.MostFindingsOfARule) findings.Add(finding);
    }
}
