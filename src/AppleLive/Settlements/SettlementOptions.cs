namespace AppleLive.Settlements;

/// <summary>How villages are settled.</summary>
public sealed class SettlementOptions
{
    /// <summary>The settlement policy in use, by name. The default is <c>at-cost</c>.</summary>
    public string Policy { get; set; } = AtCostPolicy.PolicyName;

    /// <summary>What box and packing material cost, in fen a box, for the policy <c>at-cost</c>. The default is 150; 0 to 100,000.</summary>
    public long PackagingFenPerBox { get; set; } = 150;

    /// <summary>What sending costs, in fen a box, for the policy <c>at-cost</c>. The default is 450; 0 to 100,000.</summary>
    public long ShippingFenPerBox { get; set; } = 450;

    /// <summary>What becomes of refunds after a payout, for the policy <c>at-cost</c>. The default is <c>NextSettlement</c>.</summary>
    public RefundAfterPayout RefundAfterPayout { get; set; } = RefundAfterPayout.NextSettlement;
}
