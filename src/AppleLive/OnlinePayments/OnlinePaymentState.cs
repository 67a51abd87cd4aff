namespace AppleLive.OnlinePayments;

/// <summary>Where a payment on a provider's page stands.</summary>
public enum OnlinePaymentState
{
    /// <summary>The buyer can pay.</summary>
    Pending,

    /// <summary>The buyer has done his part; the provider waits for the money.</summary>
    Authorized,

    /// <summary>The money is there and the order is paid with it.</summary>
    Captured,

    /// <summary>Money came that the order could not take: too late, a second time, or not what was due. It goes back.</summary>
    Strayed,

    /// <summary>The page is closed and nothing was paid.</summary>
    Voided,

    /// <summary>The money did not come.</summary>
    Failed,
}
