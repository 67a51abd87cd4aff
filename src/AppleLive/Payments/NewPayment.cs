namespace AppleLive.Payments;

/// <summary>Money an accountant has taken for an order.</summary>
public sealed record NewPayment
{
    /// <summary>The amount in fen: exactly what is due, unless <see cref="AsReceived"/> is set.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The number of the slip or transfer; at most 100 characters. A village uses it once, unless <see cref="SameSlip"/> is set.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// That this is what really came, though it is not what is due: too little is held until the rest comes, too much is held to
    /// be given back.
    /// </summary>
    public bool? AsReceived { get; init; }

    /// <summary>That one slip stands for several orders, though it was recorded before. A second person then confirms it.</summary>
    public bool? SameSlip { get; init; }
}

/// <summary>Why a second person does not confirm money that was written down.</summary>
public sealed record PaymentRejection
{
    /// <summary>Why; at most 200 characters. Kept sealed with the order.</summary>
    public string? Reason { get; init; }
}

/// <summary>Money that was held for an order and is given back.</summary>
public sealed record NewDepositReturn
{
    /// <summary>The amount in fen: 1 to what the accountant's village holds.</summary>
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
