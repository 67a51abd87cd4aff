namespace AppleLive.Settlements;

/// <summary>What can happen to a settlement.</summary>
internal enum SettlementCommand
{
    Approve,
    PayOut,
    ReturnPayout,
    Close,
}
