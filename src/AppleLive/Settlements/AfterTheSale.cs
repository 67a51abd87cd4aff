namespace AppleLive.Settlements;

/// <summary>What is told beside a policy's deductions, so that no policy can leave it out: what becomes of refunds and of disputes.</summary>
internal static class AfterTheSale
{
    public static IReadOnlyList<Deduction> Of(ISettlementPolicy policy) =>
    [
        policy.RefundAfterPayout == RefundAfterPayout.Reversal
            ? new Deduction(
                "refund-after-payout", new DeductionWords("付款后的退款", "由支付平台付到村的，从那笔付款里收回；收不回的，从下一次结算里扣"),
                new DeductionWords("Refunds after the payout", "Taken back out of what a payment provider paid to the village; what cannot be taken back comes off the next settlement"))
            : new Deduction(
                "refund-after-payout", new DeductionWords("付款后的退款", "从下一次结算里扣"), new DeductionWords("Refunds after the payout", "Come off the next settlement")),
        new("chargeback", new DeductionWords("银行争议", "有结果之前，这笔订单还没批准的货款不结算；胜诉照常结算，败诉退给买家"),
            new DeductionWords("Chargebacks", "Until they are decided, what was not approved yet of the order is not settled; won it is, lost it goes back to the buyer")),
    ];
}
