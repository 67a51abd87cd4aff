using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>
/// Packaging and shipping at cost for every delivered box, what the gateway kept, nothing for the host and no reserve. A
/// parcel that was cancelled, refused or lost bears no fee.
/// </summary>
internal sealed class AtCostPolicy(SettlementOptions options) : ISettlementPolicy
{
    public const string PolicyName = "at-cost";

    public string Name => PolicyName;

    public IReadOnlyList<Fee> FeesOf(SettledParcel parcel) =>
    [
        new("packaging", new Fen(options.PackagingFenPerBox) * parcel.Boxes),
        new("shipping", new Fen(options.ShippingFenPerBox) * parcel.Boxes),
        new("gateway", parcel.GatewayFees),
    ];
}
