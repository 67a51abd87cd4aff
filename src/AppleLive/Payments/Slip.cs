using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Money an accountant says he has taken for an order, with its slip.</summary>
/// <param name="Id">The id the payment has if this money completes it.</param>
/// <param name="Order">The order.</param>
/// <param name="Village">The village whose accountant took it.</param>
/// <param name="Amount">How much came; more than nothing.</param>
/// <param name="Reference">The sealed number of the slip or transfer.</param>
/// <param name="Index">What the number is found by again; null once it is erased.</param>
/// <param name="RecordedBy">Who took the money.</param>
/// <param name="RecordedAt">When he wrote it down.</param>
/// <param name="State">Where it stands.</param>
public sealed record Slip(
    PaymentId Id, OrderId Order, VillageId Village, Fen Amount, byte[] Reference, Digest? Index, PersonId RecordedBy, Instant RecordedAt, SlipState State)
{
    /// <summary>Who confirmed or rejected it, where a second person had to.</summary>
    public PersonId? JudgedBy { get; init; }

    /// <summary>When.</summary>
    public Instant? JudgedAt { get; init; }

    /// <summary>Why it was rejected, sealed: it may name someone.</summary>
    public byte[]? Why { get; init; }

    /// <summary>The number of the slip or transfer, or null where it was erased; the order is the slip's own.</summary>
    public string? OpenReference(Order order, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(order);
        return PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret)?.OpenText(Reference, Payment.ReferencePurpose(Id));
    }

    /// <summary>Why it was rejected; null where it was not or that was erased. The order is the slip's own.</summary>
    public string? OpenWhy(Order order, MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Why is null ? null : PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret)?.OpenText(Why, WhyPurpose(Id));
    }

    /// <summary>The purpose reasons are sealed for.</summary>
    internal static string WhyPurpose(PaymentId id) => $"slip-rejected:{id}";
}
