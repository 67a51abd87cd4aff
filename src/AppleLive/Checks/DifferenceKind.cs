namespace AppleLive.Checks;

/// <summary>In which way two things that must agree do not.</summary>
public enum DifferenceKind
{
    /// <summary>An account's stored balance is not the sum of its postings.</summary>
    AccountBalance,

    /// <summary>A transaction of the journal does not sum to nothing.</summary>
    TransactionSum,

    /// <summary>What was posted to an account is not what payments, refunds, fees and payouts say.</summary>
    AccountMoney,

    /// <summary>The amount of a payment, refund, settlement or payout is not the sum of its parts.</summary>
    AmountOfParts,

    /// <summary>A village's stored totals are not the sum of what the records moved.</summary>
    TotalsOfRecords,

    /// <summary>What the records moved in a village is not what payments, refunds, fees and payouts say.</summary>
    TotalsOfMoney,

    /// <summary>A fact of the business has no public record.</summary>
    RecordMissing,

    /// <summary>A public record tells of something that is not there, or tells it again.</summary>
    RecordUnfounded,

    /// <summary>A public record says other figures than the fact it records.</summary>
    RecordDiffers,

    /// <summary>A public record has no index, and later ones have.</summary>
    EntryMissing,

    /// <summary>An index of the log is left out, or its record is out of order.</summary>
    EntryPlace,

    /// <summary>An entry is filed under another type or subject than its record has, or its bytes are not those of the record.</summary>
    EntryContent,

    /// <summary>A record does not hash to the leaf that was logged for it.</summary>
    EntryHash,

    /// <summary>A stored tile is not the one the entries make.</summary>
    Tile,

    /// <summary>The published checkpoint has another root or size than the entries make.</summary>
    CheckpointRoot,

    /// <summary>The published checkpoint is not signed by this host's key.</summary>
    CheckpointSignature,

    /// <summary>Where the log says a village stands is not the running sum of its entries.</summary>
    LogVillage,

    /// <summary>A <c>village.totals</c> record says other figures than the entries before it.</summary>
    TotalsRecord,

    /// <summary>The sold boxes of a lot in a listing are not those of the orders that took them.</summary>
    SoldBoxes,

    /// <summary>A listing's sold boxes or quota are not the sum of its allocations.</summary>
    ListingBoxes,

    /// <summary>The grams set aside of a lot are not the sum of its allocations.</summary>
    LotGrams,
}
