using AppleLive.Gateways;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Which of Stripe's events concern us, and what of ours they speak of.</summary>
internal static class NoticeReading
{
    private static readonly Dictionary<string, ProviderSubjectKind> Subjects = new(StringComparer.Ordinal)
    {
        [EventTypes.CheckoutSessionCompleted] = ProviderSubjectKind.Payment,
        [EventTypes.CheckoutSessionExpired] = ProviderSubjectKind.Payment,
        [EventTypes.CheckoutSessionAsyncPaymentSucceeded] = ProviderSubjectKind.Payment,
        [EventTypes.CheckoutSessionAsyncPaymentFailed] = ProviderSubjectKind.Payment,
        // charge.refunded is left out: it shows the charge, and refund.created, sent beside it, the refund itself.
        [EventTypes.ChargeRefundUpdated] = ProviderSubjectKind.Refund,
        [EventTypes.RefundCreated] = ProviderSubjectKind.Refund,
        [EventTypes.RefundUpdated] = ProviderSubjectKind.Refund,
        [EventTypes.RefundFailed] = ProviderSubjectKind.Refund,
        [EventTypes.ChargeDisputeCreated] = ProviderSubjectKind.Dispute,
        [EventTypes.ChargeDisputeUpdated] = ProviderSubjectKind.Dispute,
        [EventTypes.ChargeDisputeClosed] = ProviderSubjectKind.Dispute,
        [EventTypes.ChargeDisputeFundsWithdrawn] = ProviderSubjectKind.Dispute,
        [EventTypes.ChargeDisputeFundsReinstated] = ProviderSubjectKind.Dispute,
        [EventTypes.TransferCreated] = ProviderSubjectKind.Payout,
        [EventTypes.TransferUpdated] = ProviderSubjectKind.Payout,
        [EventTypes.TransferReversed] = ProviderSubjectKind.Payout,
    };

    /// <summary>The events that tell us something; Stripe lists up to twenty kinds at once.</summary>
    public static IEnumerable<string> Telling => Subjects.Keys.Order(StringComparer.Ordinal);

    public static ProviderNotice Of(Event told) => new(told.Id, told.Type, StripeNames.At(told.Created), Subject(told.Type, (told.Data?.Object as IHasId)?.Id));

    public static ProviderSubject? Subject(string type, string? reference) =>
        reference is not null && Subjects.TryGetValue(type, out ProviderSubjectKind kind) ? new ProviderSubject(kind, reference) : null;
}
