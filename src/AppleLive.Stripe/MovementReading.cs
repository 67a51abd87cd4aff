using AppleLive.Gateways;

using NodaTime;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Stripe's own books, line by line.</summary>
internal static class MovementReading
{
    public static DateRangeOptions During(Interval span) => new()
    {
        GreaterThanOrEqual = span.HasStart ? Second(span.Start) : null,
        LessThan = span.HasEnd ? Second(span.End) : null,
    };

    public static ProviderMovement Of(BalanceTransaction booked) => new(
        booked.Id, Kind(booked), Source(booked), new ProviderMoney(booked.Amount, booked.Currency), booked.Fee, StripeNames.At(booked.Created));

    private static ProviderMovementKind Kind(BalanceTransaction booked) => booked.Type switch
    {
        "charge" or "payment" => ProviderMovementKind.Payment,
        "refund" or "payment_refund" => ProviderMovementKind.Refund,
        "refund_failure" => ProviderMovementKind.RefundReturned,
        "adjustment" when IsDispute(booked) => booked.Amount < 0 ? ProviderMovementKind.Dispute : ProviderMovementKind.DisputeReturned,
        "transfer" => ProviderMovementKind.Payout,
        "transfer_refund" or "transfer_cancel" or "transfer_failure" => ProviderMovementKind.PayoutReturned,
        "stripe_fee" or "stripe_fx_fee" or "network_cost" or "tax_fee" => ProviderMovementKind.Fee,
        "payout" or "payout_cancel" or "payout_failure" or "topup" or "topup_reversal" => ProviderMovementKind.OwnTransfer,
        _ => ProviderMovementKind.Other,
    };

    private static bool IsDispute(BalanceTransaction booked) => booked.Source is Dispute || booked.ReportingCategory is "dispute" or "dispute_reversal";

    private static string? Source(BalanceTransaction booked) => booked.Source is TransferReversal reversal ? reversal.TransferId : booked.SourceId;

    // Stripe counts whole seconds; a span that begins within one begins with the next.
    private static DateTime Second(Instant moment)
    {
        long seconds = moment.ToUnixTimeSeconds();
        Instant whole = Instant.FromUnixTimeSeconds(seconds);
        return (whole < moment ? whole + Duration.FromSeconds(1) : whole).ToDateTimeUtc();
    }
}
