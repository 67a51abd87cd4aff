namespace AppleLive.Payments;

/// <summary>What moved the money held for an order.</summary>
public enum DepositKind
{
    /// <summary>It came, and is too little or too much to be a payment.</summary>
    Received,

    /// <summary>It became part of the payment.</summary>
    Used,

    /// <summary>It was given back to the buyer.</summary>
    Returned,
}
