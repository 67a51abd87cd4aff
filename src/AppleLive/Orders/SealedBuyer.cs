using AppleLive.Privacy;
using AppleLive.Storage;

namespace AppleLive.Orders;

/// <summary>Who bought, sealed under the order's own secret.</summary>
/// <param name="Secret">The order's secret, wrapped by the host's master key.</param>
/// <param name="Details">Sealed <see cref="BuyerDetails"/>.</param>
/// <param name="Phone">A keyed hash of the phone number: one buyer's orders have the same.</param>
public sealed record SealedBuyer(WrappedSecret Secret, byte[] Details, Digest Phone)
{
    /// <summary>The purpose a buyer's details are sealed for.</summary>
    internal const string DetailsPurpose = "buyer";

    /// <summary>Who bought, or null where that was erased.</summary>
    public BuyerDetails? Open(MasterKeys keys) => PersonalSecret.UnwrapUnlessErased(keys, Secret)?.OpenJson<BuyerDetails>(Details, DetailsPurpose);
}
