using System.Globalization;

namespace AppleLive.Checks;

/// <summary>How an unequal sum is told. Pure.</summary>
internal static class SumRules
{
    public static Difference DifferenceOf(StoredSum which, UnequalSum row)
    {
        string id = row.Id?.ToString() ?? row.Name ?? "";
        (DifferenceKind kind, string about, string unit) = which switch
        {
            StoredSum.Balance => (DifferenceKind.AccountBalance, $"account {id}", "fen"),
            StoredSum.Transaction => (DifferenceKind.TransactionSum, $"transaction {id}", "fen"),
            StoredSum.Payment => (DifferenceKind.AmountOfParts, $"payment {id}", "fen"),
            StoredSum.Refund => (DifferenceKind.AmountOfParts, $"refund {id}", "fen"),
            StoredSum.Settlement => (DifferenceKind.AmountOfParts, $"{row.Name} in settlement {id}", "fen"),
            StoredSum.Payout => (DifferenceKind.AmountOfParts, $"payout {id} ({row.Name})", "fen"),
            StoredSum.RefundLines => (DifferenceKind.AmountOfParts, $"refunds to settle of order {id}", "fen"),
            StoredSum.GoodsLines => (DifferenceKind.AmountOfParts, $"goods to settle of order {id}", "fen"),
            StoredSum.ListingSold => (DifferenceKind.ListingBoxes, $"boxes sold of listing {id}", "boxes"),
            StoredSum.ListingQuota => (DifferenceKind.ListingBoxes, $"boxes of listing {id}", "boxes"),
            _ => (DifferenceKind.LotGrams, $"lot {id}", "g"),
        };
        return new Difference(kind, about, Figure(row.Stored), Figure(row.Sum));

        string Figure(long value) => string.Create(CultureInfo.InvariantCulture, $"{value} {unit}");
    }
}
