using System.Globalization;

using AppleLive.Gateways;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Transfers as Stripe writes them. One either is made or is not: there is nothing to wait for, and what is with the village's account can only be taken back.</summary>
internal static class TransferReading
{
    public static TransferCreateOptions Ask(PayoutRequest request, string account) => new()
    {
        Amount = request.Amount.Value,
        Currency = ProviderMoney.Cny,
        Destination = account,
        Description = request.Number,
        TransferGroup = StripeNames.PayoutGroup(request.Id),
        Metadata = new()
        {
            [StripeNames.Payout] = request.Id.ToString(),
            [StripeNames.Attempt] = request.Attempt.ToString(CultureInfo.InvariantCulture),
        },
    };

    public static ProviderPayout Of(Transfer transfer) => new(
        transfer.Id,
        transfer.AmountReversed > 0 ? ProviderPayoutState.Returned : ProviderPayoutState.Paid,
        new ProviderMoney(transfer.Amount, transfer.Currency))
    {
        Id = StripeNames.IdIn(transfer.Metadata, StripeNames.Payout),
        Attempt = StripeNames.AttemptIn(transfer.Metadata),
        Returned = transfer.AmountReversed,
    };
}
