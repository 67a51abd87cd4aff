namespace AppleLive.Audit;

/// <summary>Where a village stands after the records read so far. Sums are wide enough for whatever a record may claim.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The name it was opened under. It comes from the record, so whoever prints it takes care of control characters.</param>
public sealed record VillageStanding(string Code, string Name)
{
    /// <summary>Goods of captured orders, in fen.</summary>
    public Int128 SoldFen { get; init; }

    /// <summary>The village's shares of refunds, in fen.</summary>
    public Int128 RefundedFen { get; init; }

    /// <summary>Fees of its completed parcels, in fen.</summary>
    public Int128 FeesFen { get; init; }

    /// <summary>Payouts paid and not returned, in fen.</summary>
    public Int128 PaidOutFen { get; init; }

    /// <summary>What it is still owed, in fen; less than nothing where a refund came after the payout.</summary>
    public Int128 OutstandingFen => SoldFen - RefundedFen - FeesFen - PaidOutFen;

    /// <summary>Lots attested.</summary>
    public long Lots { get; init; }

    /// <summary>Grams attested, less grams withdrawn.</summary>
    public Int128 AttestedGrams { get; init; }

    /// <summary>Listings published.</summary>
    public long Listings { get; init; }

    /// <summary>Orders confirmed that hold something of it.</summary>
    public long Orders { get; init; }

    /// <summary>Boxes sold, less those that came back to be sold again.</summary>
    public Int128 Boxes { get; init; }

    /// <summary>Parcels completed.</summary>
    public long Parcels { get; init; }

    /// <summary>Settlements approved.</summary>
    public long Settlements { get; init; }
}
