using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Villages;

namespace AppleLive.Checks;

/// <summary>The money of the business tables, added up as the journal has it.</summary>
/// <param name="Owed">What each grower is still owed: paid for his apples, less what was promised back, deducted and paid out.</param>
/// <param name="Gateways">What each provider holds: what it took, less fees, what it sent back, what it paid to villages, and what people booked of its own.</param>
/// <param name="Tills">What accountants took, less what they gave back.</param>
/// <param name="RefundDue">What is promised to buyers and not yet given.</param>
/// <param name="Deducted">What was deducted from growers, and paid by buyers for shipping.</param>
/// <param name="PaidOut">What left the station's bank: paid to villages and not returned, handed to buyers whom a provider could not pay, and put into a provider's balance less what came from there.</param>
public sealed record MoneyFigures(
    IReadOnlyList<GrowerShare> Owed, IReadOnlyDictionary<string, Fen> Gateways, Fen Tills, Fen RefundDue, Fen Deducted, Fen PaidOut)
{
    /// <summary>What each village holds for buyers.</summary>
    public IReadOnlyDictionary<VillageId, Fen> Deposits { get; init; } = new Dictionary<VillageId, Fen>();
}
