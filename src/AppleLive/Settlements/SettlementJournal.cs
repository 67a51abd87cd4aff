using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Shipping;

using NodaTime;

namespace AppleLive.Settlements;

/// <summary>How deductions stand in the books. Pure.</summary>
internal static class SettlementJournal
{
    /// <summary>Taken from what growers are owed, owed to those who packed and carried.</summary>
    public static JournalTransaction FeesTaken(Parcel parcel, IReadOnlyList<Fee> fees, IReadOnlyDictionary<GrowerId, Fen> borne, Instant at) =>
        JournalTransaction.Of($"fees:{parcel.Id}", at, "fees", [
            .. borne.Select(grower => new Posting(Account.Payable(parcel.Village.Value, grower.Key.Value), grower.Value)),
            .. fees.Select(fee => new Posting(AccountOf(fee), -fee.Amount)),
        ]);

    private static Account AccountOf(Fee fee) => fee.Kind switch
    {
        "packaging" => Account.Packaging,
        "shipping" => Account.Shipping,
        "gateway" => Account.GatewayFee,
        _ => throw new InvalidOperationException($"A settlement policy deducts \"{fee.Kind}\"; packaging, shipping and gateway have accounts."),
    };
}
