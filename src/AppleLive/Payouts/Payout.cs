using AppleLive.Money;
using AppleLive.Privacy;
using AppleLive.Settlements;
using AppleLive.Villages;

namespace AppleLive.Payouts;

/// <summary>The money of one settlement on its way to the village. A payee is always a village. A retry sends the same payout again.</summary>
/// <param name="Id">The payout.</param>
/// <param name="Settlement">The settlement, which has no other.</param>
/// <param name="Village">The village that is paid.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempt">How often it was paid, returned payments among them.</param>
/// <param name="Disbursements">Whose money it is, by grower; together the amount.</param>
public sealed record Payout(
    PayoutId Id, SettlementId Settlement, VillageId Village, PayoutState State, int Attempt, IReadOnlyList<Disbursement> Disbursements)
{
    /// <summary>The provider of payouts that a person has a bank make.</summary>
    public const string BankName = "bank";

    /// <summary>The bank's reference of the last attempt, sealed; null before the first.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>Who carries it: a payout gateway by name, or <see cref="BankName"/>.</summary>
    public string Provider { get; init; } = BankName;

    /// <summary>The gateway's name for the last attempt; null for a bank's, and before the first.</summary>
    public string? ProviderReference { get; init; }

    /// <summary>All of it.</summary>
    public Fen Amount => Disbursements.SumFen(line => line.Amount);

    /// <summary>The state's name.</summary>
    public string StateName => PayoutRules.NameOf(State);

    /// <summary>A number by which this payout is found again in a bank's statement: the village's last six digits and the payout's.</summary>
    public string TransferNumber(Village village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return $"AL-{village.Code[^6..]}-{Id.Value.ToString("N")[^8..].ToUpperInvariant()}";
    }

    /// <summary>The bank's reference of a step on this payout's way, or null where it has none.</summary>
    public string? OpenReference(PayoutStep step, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(keys);
        return step.Reference is null ? null : Secret(keys).OpenText(step.Reference, (this with { Attempt = step.Attempt }).ReferencePurpose);
    }

    /// <summary>The purpose references are sealed for.</summary>
    internal string ReferencePurpose => $"payout:{Id}:{Attempt}";

    internal PersonalSecret Secret(MasterKeys keys) => keys.SecretFor($"payout:{Id}");
}
