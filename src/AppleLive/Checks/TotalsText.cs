using System.Globalization;

using AppleLive.Ledger;

namespace AppleLive.Checks;

/// <summary>A village's totals in words.</summary>
internal static class TotalsText
{
    public static string Of(VillageTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"sold {totals.Sold.Value}, refunded {totals.Refunded.Value}, fees {totals.Fees.Value}, paid out {totals.PaidOut.Value} fen");
}
