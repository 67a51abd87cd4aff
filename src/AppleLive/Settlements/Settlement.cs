using AppleLive.Money;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Settlements;

/// <summary>What a village is paid for, up to a cut-off.</summary>
/// <param name="Id">The settlement.</param>
/// <param name="Village">The village.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Cutoff">It takes every unsettled line of the village whose record's sequence number is below this, but for orders under an open chargeback.</param>
/// <param name="Goods">Goods of completed parcels.</param>
/// <param name="Refunds">Succeeded refunds.</param>
/// <param name="Fees">Deductions.</param>
/// <param name="CalculatedBy">Who calculated it.</param>
/// <param name="CalculatedAt">When.</param>
public sealed record Settlement(
    SettlementId Id, VillageId Village, SettlementState State, long Cutoff, Fen Goods, Fen Refunds, Fen Fees, PersonId CalculatedBy, Instant CalculatedAt)
{
    /// <summary>What is paid out; always more than nothing.</summary>
    public Fen Payable => Goods - Refunds - Fees;

    /// <summary>Who approved it, once somebody has.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>When it was approved.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>The state's name.</summary>
    public string StateName => SettlementRules.NameOf(State);
}
