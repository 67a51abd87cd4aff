using AppleLive.Gateways;

using Microsoft.Extensions.Options;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Villages are paid by transfers from our balance to their connected accounts. A payout's reference is its transfer.</summary>
internal sealed class StripePayouts(StripeCalls calls, IOptions<StripeOptions> options) : IPayoutGateway
{
    public string Name => StripeBuilderExtensions.GatewayName;

    public async Task<PayoutAbility> CanPayAsync(string village, CancellationToken cancellationToken)
    {
        if (!options.Value.Accounts.TryGetValue(village, out string? account)) return new PayoutAbility.Unable(PayoutHindrance.NoAccount);
        try
        {
            return AccountReading.Of(await calls.AskAsync((stripe, stop) => stripe.Accounts.GetAsync(account, null, null, stop), cancellationToken));
        }
        // Stripe says 403 of an account it does not show us, and does not say whether it exists.
        catch (GatewayException fault) when (fault.Fault == GatewayFault.NotFound || fault.Code == "account_invalid")
        {
            throw new GatewayException(GatewayFault.Misconfigured, $"Stripe knows no connected account as AppleLive:Stripe:Accounts:{village} names it, or does not show it to our key.") { Code = fault.Code };
        }
    }

    public async Task<ProviderPayout> PayAsync(PayoutRequest request, CancellationToken cancellationToken)
    {
        if (await LookForAsync(request, cancellationToken) is { } before) return TransferReading.Of(before);
        if (!options.Value.Accounts.TryGetValue(request.Village, out string? account))
            throw new GatewayException(GatewayFault.Refused, $"AppleLive:Stripe:Accounts names no account for village {request.Village}.") { Code = "no-account" };
        try
        {
            var key = new RequestOptions { IdempotencyKey = StripeNames.PayoutKey(request.Id, request.Attempt) };
            return TransferReading.Of(await calls.AskAsync((stripe, stop) => stripe.Transfers.CreateAsync(TransferReading.Ask(request, account), key, stop), cancellationToken));
        }
        catch (GatewayException fault) when (fault.Fault == GatewayFault.Unknown)
        {
            if (await LookForAsync(request, cancellationToken) is { } after) return TransferReading.Of(after);
            throw;
        }
    }

    public async Task<ProviderPayout> GetPayoutAsync(string reference, CancellationToken cancellationToken) =>
        TransferReading.Of(await TransferAsync(reference, cancellationToken));

    public async Task<ProviderPayout> ReverseAsync(string reference, CancellationToken cancellationToken)
    {
        Transfer before = await TransferAsync(reference, cancellationToken);
        if (before.Amount == before.AmountReversed) return TransferReading.Of(before);
        try
        {
            // What came back already is part of the key: the same step is never taken twice, and the next has a key of its own.
            var key = new RequestOptions { IdempotencyKey = StripeNames.ReversalKey(reference, before.AmountReversed) };
            var rest = new TransferReversalCreateOptions { Amount = before.Amount - before.AmountReversed };
            await calls.AskAsync((stripe, stop) => stripe.Transfers.Reversals.CreateAsync(reference, rest, key, stop), cancellationToken);
        }
        catch (GatewayException fault) when (fault.Fault == GatewayFault.Unknown)
        {
            Transfer after = await TransferAsync(reference, cancellationToken);
            if (after.Amount != after.AmountReversed) throw;
            return TransferReading.Of(after);
        }

        return await GetPayoutAsync(reference, cancellationToken);
    }

    public async Task<ProviderReversal> ReverseAsync(ReversalRequest request, CancellationToken cancellationToken)
    {
        if (await LookForAsync(request, cancellationToken) is { } before) return Read(before);
        try
        {
            var key = new RequestOptions { IdempotencyKey = StripeNames.PartKey(request.Id) };
            var part = new TransferReversalCreateOptions
            {
                Amount = request.Amount.Value,
                Metadata = new Dictionary<string, string> { [StripeNames.Reversal] = request.Id.ToString() },
            };
            return Read(await calls.AskAsync((stripe, stop) => stripe.Transfers.Reversals.CreateAsync(request.Payout, part, key, stop), cancellationToken));
        }
        catch (GatewayException fault) when (fault.Fault == GatewayFault.Unknown)
        {
            if (await LookForAsync(request, cancellationToken) is { } after) return Read(after);
            throw;
        }
    }

    private static ProviderReversal Read(TransferReversal reversal) => new(reversal.Id, new ProviderMoney(reversal.Amount, reversal.Currency));

    private Task<TransferReversal?> LookForAsync(ReversalRequest request, CancellationToken cancellationToken) => calls.FindAsync(
        new TransferReversalListOptions(),
        (stripe, asked, stop) => stripe.Transfers.Reversals.ListAutoPagingAsync(request.Payout, (TransferReversalListOptions)asked, null, stop),
        reversal => StripeNames.IdIn(reversal.Metadata, StripeNames.Reversal) == request.Id,
        cancellationToken);

    private Task<Transfer> TransferAsync(string reference, CancellationToken cancellationToken) =>
        calls.AskAsync((stripe, stop) => stripe.Transfers.GetAsync(reference, null, null, stop), cancellationToken);

    private Task<Transfer?> LookForAsync(PayoutRequest request, CancellationToken cancellationToken) => calls.FindAsync(
        new TransferListOptions { TransferGroup = StripeNames.PayoutGroup(request.Id) },
        (stripe, asked, stop) => stripe.Transfers.ListAutoPagingAsync((TransferListOptions)asked, null, stop),
        transfer => StripeNames.IdIn(transfer.Metadata, StripeNames.Payout) == request.Id && StripeNames.AttemptIn(transfer.Metadata) == request.Attempt,
        cancellationToken);
}
