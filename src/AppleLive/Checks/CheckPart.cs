namespace AppleLive.Checks;

/// <summary>The parts of a check.</summary>
public enum CheckPart
{
    /// <summary>Balances from postings, and the books against what was captured, refunded, deducted and paid out.</summary>
    Books,

    /// <summary>Amounts against their parts.</summary>
    Amounts,

    /// <summary>Villages' totals against records and against business tables.</summary>
    Totals,

    /// <summary>Public records against what they record, both ways.</summary>
    Records,

    /// <summary>The log against the records, the tree against the log, the checkpoint against the tree.</summary>
    Log,

    /// <summary>Stock against orders.</summary>
    Stock,
}
