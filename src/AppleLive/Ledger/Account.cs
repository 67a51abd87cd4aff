namespace AppleLive.Ledger;

/// <summary>
/// An account of the journal, in fen of CNY, by its name. Assets and expenses grow with positive postings, payables
/// with negative ones. There is no officer account and no rounding account.
/// </summary>
/// <param name="Name">Such as <c>asset:bank</c>.</param>
public readonly record struct Account(string Name)
{
    /// <summary>The station's bank account, from which villages are paid.</summary>
    public static Account Bank => new("asset:bank");

    /// <summary>Owed to carriers for delivered boxes.</summary>
    public static Account Shipping => new("payable:shipping");

    /// <summary>Owed for boxes and packing material.</summary>
    public static Account Packaging => new("payable:packaging");

    /// <summary>What gateways kept.</summary>
    public static Account GatewayFee => new("expense:gateway-fee");

    /// <summary>Promised back to buyers and not yet handed over.</summary>
    public static Account RefundDue => new("refund-due");

    /// <summary>Money a payment provider holds for us.</summary>
    public static Account Gateway(string provider) => new($"asset:gateway:{provider}");

    /// <summary>Cash in the hands of a village's accountant.</summary>
    public static Account Cash(Guid village) => new($"asset:cash:{village}");

    /// <summary>Held by a village's accountant for buyers: it came, but it is no payment yet or is more than was due. Owed back until it is used.</summary>
    public static Account Deposit(Guid village) => new($"deposit:{village}");

    /// <summary>Owed to a grower, through his village.</summary>
    public static Account Payable(Guid village, Guid grower) => new($"payable:{village}:{grower}");

    /// <summary>
    /// What <paramref name="counterparty"/> owes in the books of <paramref name="books"/> because its accountant took money
    /// for the other. Its mirror, with the two swapped, stands in the counterparty's books.
    /// </summary>
    public static Account Clearing(Guid books, Guid counterparty) => new($"clearing:{books}:{counterparty}");

    /// <inheritdoc />
    public override string ToString() => Name;
}
