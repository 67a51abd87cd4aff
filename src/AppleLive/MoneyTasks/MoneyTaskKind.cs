namespace AppleLive.MoneyTasks;

/// <summary>What does not agree between our books and a provider's.</summary>
public enum MoneyTaskKind
{
    /// <summary>A payment at the provider is none of ours.</summary>
    UnknownPayment,

    /// <summary>A payment came in another currency than our books hold.</summary>
    OtherCurrency,

    /// <summary>A payment came that was not what was due; it goes back by itself.</summary>
    WrongAmount,

    /// <summary>A refund at the provider is none of ours.</summary>
    UnknownRefund,

    /// <summary>A refund at the provider is not of the amount we asked for.</summary>
    RefundAmount,

    /// <summary>The provider could not send a refund: hand it over from the station's bank.</summary>
    RefundFailed,

    /// <summary>A refund that had reached its buyer came back: hand it over from the station's bank.</summary>
    RefundReturned,

    /// <summary>A refund we had given up was sent after all: the buyer may have the money twice.</summary>
    RefundSentAfterAll,

    /// <summary>The provider could not pay a village.</summary>
    PayoutFailed,

    /// <summary>A payout came back in part, which the books cannot take by themselves.</summary>
    PayoutReturnedInPart,

    /// <summary>A payout at the provider is none of ours, or not of the amount we asked for.</summary>
    UnknownPayout,

    /// <summary>A movement of the provider's balance has no counterpart in our books, or another amount.</summary>
    Movement,

    /// <summary>Our books have money moving at the provider that its own list does not know.</summary>
    MovementMissing,

    /// <summary>A buyer's bank asks for the money back.</summary>
    Chargeback,

    /// <summary>
    /// The provider has not said for hours how money stands that it was to send: look there. It is asked again all the same.
    /// </summary>
    NoWord,
}
