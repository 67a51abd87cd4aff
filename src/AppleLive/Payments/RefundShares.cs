using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>Whose part of an order's money can still go back, and how a refund is shared among them. Pure.</summary>
internal static class RefundShares
{
    /// <summary>What each grower was paid for the order and has not given back or promised to.</summary>
    public static IReadOnlyList<GrowerShare> Left(Payment payment, IEnumerable<Refund> refunds)
    {
        Dictionary<(VillageId, GrowerId), Fen> given = refunds
            .Where(refund => refund.State != RefundState.Failed)
            .SelectMany(refund => refund.Shares)
            .GroupBy(share => (share.Village, share.Grower))
            .ToDictionary(group => group.Key, group => group.SumFen(share => share.Amount));
        return [.. payment.Shares.Select(share => share with { Amount = share.Amount - given.GetValueOrDefault((share.Village, share.Grower)) })];
    }

    /// <summary>
    /// Shares an amount in proportion to what is left, so that no part exceeds what is left of it: with amount ≤ sum,
    /// ⌈amount × part / sum⌉ ≤ part.
    /// </summary>
    /// <param name="amount">More than nothing and at most what is left.</param>
    /// <param name="left">What is left, from <see cref="Left"/>.</param>
    public static IReadOnlyList<GrowerShare> Of(Fen amount, IReadOnlyList<GrowerShare> left)
    {
        GrowerShare[] givers = [.. left.Where(share => share.Amount > Fen.Zero).OrderBy(share => share.Village).ThenBy(share => share.Grower)];
        IReadOnlyList<Fen> parts = amount.Split([.. givers.Select(share => share.Amount.Value)]);
        return [.. givers.Zip(parts, (share, part) => share with { Amount = part }).Where(share => share.Amount > Fen.Zero)];
    }

    /// <summary>What goes back when goods shrink from <paramref name="before"/> to <paramref name="after"/>, but never more than is left.</summary>
    public static IReadOnlyList<GrowerShare> ForLess(IEnumerable<GrowerShare> before, IEnumerable<GrowerShare> after, IReadOnlyList<GrowerShare> left)
    {
        var kept = after.ToDictionary(share => (share.Village, share.Grower), share => share.Amount);
        var open = left.ToDictionary(share => (share.Village, share.Grower), share => share.Amount);
        return
        [
            .. before
                .Select(share =>
                {
                    Fen less = share.Amount - kept.GetValueOrDefault((share.Village, share.Grower));
                    Fen most = open.GetValueOrDefault((share.Village, share.Grower));
                    return share with { Amount = less < most ? less : most };
                })
                .Where(share => share.Amount > Fen.Zero),
        ];
    }
}
