using System.Globalization;

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

    public RefundAfterPayout RefundAfterPayout => options.RefundAfterPayout;

    public IReadOnlyList<Deduction> Deductions { get; } =
    [
        PerBox("packaging", "箱子和包装", "Box and packing", options.PackagingFenPerBox),
        PerBox("shipping", "运费", "Shipping", options.ShippingFenPerBox),
        new("gateway", new DeductionWords("支付通道费", "按支付平台实际收取的，按货款分摊"), new DeductionWords("Payment fees", "What the payment provider kept, in proportion to the goods")),
        new("host", new DeductionWords("本站抽成", "不抽成，也不留保证金"), new DeductionWords("For this site", "Nothing, and nothing is held back")) { PerBox = Fen.Zero },
    ];

    public IReadOnlyList<Fee> FeesOf(SettledParcel parcel) =>
    [
        new("packaging", new Fen(options.PackagingFenPerBox) * parcel.Boxes),
        new("shipping", new Fen(options.ShippingFenPerBox) * parcel.Boxes),
        new("gateway", parcel.GatewayFees),
    ];

    private static Deduction PerBox(string kind, string chinese, string english, long fen)
    {
        string yuan = string.Create(CultureInfo.InvariantCulture, $"¥{fen / 100}.{fen % 100:00}");
        return new Deduction(kind, new DeductionWords(chinese, $"每箱 {yuan}"), new DeductionWords(english, $"{yuan} a box")) { PerBox = new Fen(fen) };
    }
}
