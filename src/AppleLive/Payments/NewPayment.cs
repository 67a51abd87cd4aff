namespace AppleLive.Payments;

/// <summary>Money an accountant has taken for an order.</summary>
public sealed record NewPayment
{
    /// <summary>The amount in fen: exactly what is due.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The number of the slip or transfer; at most 100 characters.</summary>
    public string? Reference { get; init; }
}

/// <summary>Money an accountant gives back for an order.</summary>
public sealed record NewRefund
{
    /// <summary>The amount in fen: 1 to what is left of the capture.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Why; at most 200 characters. Kept sealed with the order; the public ledger names only the kind.</summary>
    public string? Reason { get; init; }

    /// <summary>The statistical code of the village whose growers bear it; left out, all villages of the order in proportion.</summary>
    public string? Village { get; init; }
}
