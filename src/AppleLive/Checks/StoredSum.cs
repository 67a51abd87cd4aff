namespace AppleLive.Checks;

/// <summary>Which stored figure is compared with the sum of its parts.</summary>
public enum StoredSum
{
    /// <summary>The balance of an account, with its postings.</summary>
    Balance,

    /// <summary>Nothing, with the postings of a transaction.</summary>
    Transaction,

    /// <summary>The amount of a payment, with its shares and shipping.</summary>
    Payment,

    /// <summary>The amount of a refund, with its shares and shipping.</summary>
    Refund,

    /// <summary>Goods, refunds and fees of a settlement, with its lines.</summary>
    Settlement,

    /// <summary>The amount of a payout, with its disbursements, and with what its settlement pays.</summary>
    Payout,

    /// <summary>What settlement lines say went back for an order, with its succeeded refunds.</summary>
    RefundLines,

    /// <summary>What settlement lines say of an order's goods, with what was paid for its completed parcels.</summary>
    GoodsLines,

    /// <summary>The sold boxes of a listing, with its allocations.</summary>
    ListingSold,

    /// <summary>The quota of a listing, with its allocations.</summary>
    ListingQuota,

    /// <summary>The allocated grams of a lot, with its allocations.</summary>
    LotAllocated,
}

/// <summary>What came of comparing a stored figure with the sum of its parts.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Unequal">Those that differ.</param>
public sealed record SumComparison(long Rows, IReadOnlyList<UnequalSum> Unequal);

/// <summary>A stored figure that differs from the sum of its parts.</summary>
public sealed record UnequalSum
{
    /// <summary>Whose figure, where it has an id.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whose figure, where it has a name or number; or which of several figures.</summary>
    public string? Name { get; init; }

    /// <summary>The stored figure, in fen, boxes or grams.</summary>
    public long Stored { get; init; }

    /// <summary>The sum of its parts.</summary>
    public long Sum { get; init; }
}
