using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>Which movements are booked by a person's entry, and how. Pure.</summary>
internal static class ProviderEntryRules
{
    /// <summary>
    /// Why a movement is not booked so, or null. Payments, refunds, chargebacks and payouts are booked by what they are, never
    /// by hand; and our books hold yuan only.
    /// </summary>
    public static Refusal? WhyNot(ComparedMovement compared) =>
        compared.State != MovementState.Differs || compared.Ours is not null ? new Refusal(Refusals.NotNow).With("state", compared.State.ToString().ToLowerInvariant())
        : compared.Movement.Kind is not (ProviderMovementKind.Fee or ProviderMovementKind.OwnTransfer or ProviderMovementKind.Other)
          || compared.Movement.Money.InFen is null || (compared.Movement.Money.Minor, compared.Movement.Fee) == (0, 0) ? new Refusal(Refusals.NotOwnMovement)
        : null;

    /// <summary>What a second person's word makes of it. Persons are compared, not accounts.</summary>
    public static Outcome<ProviderEntryState> Judge(ProviderEntry entry, PersonId by, bool confirms) => entry.State switch
    {
        ProviderEntryState.Waiting when entry.RecordedBy == by => new Refusal(Refusals.SecondPersonRequired),
        ProviderEntryState.Waiting => confirms ? ProviderEntryState.Booked : ProviderEntryState.Rejected,
        _ => new Refusal(Refusals.NotNow).With("state", entry.State.ToString().ToLowerInvariant()),
    };

    /// <summary>The provider holds that much more or less; the bank, or what it costs, stands against it.</summary>
    public static JournalTransaction Booked(ProviderEntry entry, Instant at) =>
        JournalTransaction.Of($"provider-entry:{entry.Id}", at, entry.Kind == ProviderEntryKind.OwnTransfer ? "provider-transfer" : "provider-fee", [
            new(Account.Gateway(entry.Provider), entry.Amount - entry.Fee),
            new(entry.Kind == ProviderEntryKind.OwnTransfer ? Account.Bank : Account.GatewayFee, -entry.Amount),
            new(Account.GatewayFee, entry.Fee),
        ]);
}
