using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Claims;

/// <summary>A buyer's complaint about one parcel (坏果包赔): compensation without sending anything back.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Order">The order.</param>
/// <param name="Village">The village whose parcel it is about.</param>
/// <param name="State">Where it is.</param>
/// <param name="Text">What the buyer wrote, sealed under the order's secret.</param>
/// <param name="Asked">What the buyer asks for, or null.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="AnswerBy">By when its tier should answer.</param>
public sealed record Claim(
    ClaimId Id, OrderId Order, VillageId Village, ClaimState State, byte[] Text, Fen? Asked, Instant OpenedAt, Instant AnswerBy)
{
    /// <summary>The state's name.</summary>
    public string StateName => ClaimRules.NameOf(State);

    /// <summary>What the buyer wrote, or null where it was erased.</summary>
    /// <param name="secret">The order's secret; null once it is erased.</param>
    public string? OpenText(PersonalSecret? secret) => secret?.OpenText(Text, TextPurpose(Id));

    /// <summary>The purpose texts are sealed for.</summary>
    internal static string TextPurpose(ClaimId id) => $"claim:{id}";
}
