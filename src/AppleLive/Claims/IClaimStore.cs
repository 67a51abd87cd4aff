using AppleLive.Orders;

namespace AppleLive.Claims;

/// <summary>The claims and what was said about them.</summary>
public interface IClaimStore
{
    /// <summary>Adds a claim.</summary>
    Task AddAsync(Claim claim, CancellationToken cancellationToken);

    /// <summary>The claim, or null.</summary>
    Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken);

    /// <summary>The claims about these orders, oldest first.</summary>
    Task<IReadOnlyList<Claim>> OfAsync(IReadOnlyCollection<OrderId> orders, CancellationToken cancellationToken);

    /// <summary>Keeps state and time to answer.</summary>
    Task SaveAsync(Claim claim, CancellationToken cancellationToken);

    /// <summary>What was said about these claims, oldest first.</summary>
    Task<IReadOnlyList<ClaimReply>> RepliesAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>Adds something said.</summary>
    Task AddReplyAsync(ClaimReply reply, CancellationToken cancellationToken);
}
