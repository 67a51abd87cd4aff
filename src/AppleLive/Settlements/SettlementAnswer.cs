using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>The answer to a command about a settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="GoodsFen">Goods of completed parcels.</param>
/// <param name="RefundsFen">What went back of them.</param>
/// <param name="FeesFen">Deductions.</param>
/// <param name="PayableFen">What is paid out.</param>
public sealed record SettlementAnswer(SettlementId Settlement, string State, Fen GoodsFen, Fen RefundsFen, Fen FeesFen, Fen PayableFen)
{
    internal static SettlementAnswer Of(Settlement settlement) =>
        new(settlement.Id, settlement.StateName, settlement.Goods, settlement.Refunds, settlement.Fees, settlement.Payable);
}
