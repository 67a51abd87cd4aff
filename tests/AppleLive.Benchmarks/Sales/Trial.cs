using System.Net;

using AppleLive.Benchmarks.Load;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Orders for more than there is: what each must have been told.</summary>
internal sealed class Trial(IReadOnlyDictionary<string, long> stock, IReadOnlyList<Attempt> attempts)
{
    public IReadOnlyList<Attempt> Attempts => attempts;

    public long Accepted => attempts.Count(attempt => attempt.IsAccepted);

    /// <summary>So many guests, each wanting one box of the same listing.</summary>
    public static Trial OneEach(IPEndPoint host, string listing, long stock, int guests) => new(
        new Dictionary<string, long>(StringComparer.Ordinal) { [listing] = stock },
        [.. Enumerable.Range(0, guests).Select(_ => Order(host, [(listing, 1)]))]);

    public static Attempt Order(IPEndPoint host, IReadOnlyList<(string Listing, int Boxes)> lines)
    {
        var request = OrderRequest.To(host, lines);
        request.Number(LoadCaller.NextNumber());
        return new Attempt(request, lines);
    }

    /// <summary>Nothing sold twice, nothing refused that was there, nobody left without an answer.</summary>
    /// <param name="available">What the host says is left of a listing.</param>
    public async Task JudgeAsync(Func<string, Task<long>> available)
    {
        foreach (Attempt attempt in attempts)
        {
            if (!attempt.IsAccepted && !(attempt.Status == 409 && attempt.Answer.Contains("sold-out", StringComparison.Ordinal)))
                throw new InvalidOperationException($"An order was answered otherwise than sold or sold out:\n{attempt.Answer}");
        }

        Dictionary<string, long> sold = new(StringComparer.Ordinal);
        foreach ((string listing, int boxes) in attempts.Where(attempt => attempt.IsAccepted).SelectMany(attempt => attempt.Lines))
            sold[listing] = sold.GetValueOrDefault(listing) + boxes;
        foreach ((string listing, long quota) in stock)
        {
            long went = sold.GetValueOrDefault(listing), left = await available(listing);
            if (went > quota) throw new InvalidOperationException($"Oversold: {went} boxes of a stock of {quota}.");
            if (went + left != quota) throw new InvalidOperationException($"Of {quota} boxes {went} were acknowledged and {left} are left.");
            // The smallest order is one box: while a box is left nobody who wanted one may have been refused.
            if (left > 0 && attempts.Any(attempt => !attempt.IsAccepted && attempt.Lines is [(var wanted, 1)] && wanted == listing))
                throw new InvalidOperationException($"{left} boxes are left, and an order for one was refused.");
        }
    }
}
