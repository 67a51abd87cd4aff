using AppleLive.Settlements;

namespace AppleLive.Conformance.Online;

/// <summary>The same random evenings where refunds after a payout are taken back out of it.</summary>
public abstract class OnlineReversalScheduleSuite : OnlineScheduleSuite
{
    protected override RefundAfterPayout AfterPayout => RefundAfterPayout.Reversal;
}
