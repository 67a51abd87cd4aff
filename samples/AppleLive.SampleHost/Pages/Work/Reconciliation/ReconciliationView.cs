using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;

namespace AppleLive.SampleHost.Pages.Work.Reconciliation;

/// <summary>What the page about providers' books shows.</summary>
/// <param name="Tasks">Open differences, newest first.</param>
/// <param name="Strays">Money that a person must hand over.</param>
/// <param name="Failed">Notices that could not be taken in.</param>
/// <param name="Movements">A page of movements, newest first.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="HasMore">Whether there are older ones.</param>
/// <param name="IsAccountant">Whether the reader hands over money.</param>
public sealed record ReconciliationView(
    IReadOnlyList<MoneyTask> Tasks, IReadOnlyList<StrayMoney> Strays, IReadOnlyList<ProviderEvent> Failed, IReadOnlyList<ComparedMovement> Movements, int Page, bool HasMore,
    bool IsAccountant)
{
    /// <summary>Movements, by provider and name, that an accountant may book by hand.</summary>
    public IReadOnlySet<(string Provider, string Movement)> Bookable { get; init; } = new HashSet<(string, string)>();

    /// <summary>Entries that wait for a second person, each with whether the reader made it himself.</summary>
    public IReadOnlyList<(ProviderEntry Entry, bool IsOwn)> Entries { get; init; } = [];

    /// <summary>The key of what a movement was booked as.</summary>
    public static string KeyOf(ProviderEntryKind kind) => kind == ProviderEntryKind.OwnTransfer ? "reconciliation.entry.own" : "reconciliation.entry.fee";

    /// <summary>The key of what a difference is.</summary>
    public static string KeyOf(MoneyTaskKind kind) => kind switch
    {
        MoneyTaskKind.UnknownPayment => "reconciliation.kind.unknown-payment",
        MoneyTaskKind.OtherCurrency => "reconciliation.kind.other-currency",
        MoneyTaskKind.WrongAmount => "reconciliation.kind.wrong-amount",
        MoneyTaskKind.UnknownRefund => "reconciliation.kind.unknown-refund",
        MoneyTaskKind.RefundAmount => "reconciliation.kind.refund-amount",
        MoneyTaskKind.RefundFailed => "reconciliation.kind.refund-failed",
        MoneyTaskKind.RefundReturned => "reconciliation.kind.refund-returned",
        MoneyTaskKind.RefundSentAfterAll => "reconciliation.kind.refund-twice",
        MoneyTaskKind.PayoutFailed => "reconciliation.kind.payout-failed",
        MoneyTaskKind.PayoutReturnedInPart => "reconciliation.kind.payout-part",
        MoneyTaskKind.UnknownPayout => "reconciliation.kind.unknown-payout",
        MoneyTaskKind.MovementMissing => "reconciliation.kind.missing",
        MoneyTaskKind.NoWord => "reconciliation.kind.no-word",
        MoneyTaskKind.Chargeback => "reconciliation.kind.chargeback",
        _ => "reconciliation.kind.movement",
    };

    /// <summary>The key of why money strayed.</summary>
    public static string KeyOf(StrayReason why) => why switch
    {
        StrayReason.Late => "reconciliation.stray.late",
        StrayReason.Twice => "reconciliation.stray.twice",
        StrayReason.Amount => "reconciliation.stray.amount",
        _ => "reconciliation.stray.returned",
    };

    /// <summary>The key of what moved the provider's balance.</summary>
    public static string KeyOf(ProviderMovementKind kind) => kind switch
    {
        ProviderMovementKind.Payment => "reconciliation.movement.payment",
        ProviderMovementKind.Refund => "reconciliation.movement.refund",
        ProviderMovementKind.RefundReturned => "reconciliation.movement.refund-returned",
        ProviderMovementKind.Dispute => "reconciliation.movement.dispute",
        ProviderMovementKind.DisputeReturned => "reconciliation.movement.dispute-returned",
        ProviderMovementKind.Payout => "reconciliation.movement.payout",
        ProviderMovementKind.PayoutReturned => "reconciliation.movement.payout-returned",
        ProviderMovementKind.Fee => "reconciliation.movement.fee",
        ProviderMovementKind.OwnTransfer => "reconciliation.movement.own",
        _ => "reconciliation.movement.other",
    };

    /// <summary>The key of whether a movement agrees.</summary>
    public static string KeyOf(MovementState state) => state switch
    {
        MovementState.Agrees => "reconciliation.agrees",
        MovementState.Differs => "reconciliation.differs",
        _ => "reconciliation.waiting",
    };
}
