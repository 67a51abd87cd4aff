namespace AppleLive.Payments;

/// <summary>Where an order's money stands, as an accountant asks for it.</summary>
public enum OrderMoney
{
    /// <summary>All orders.</summary>
    Any,

    /// <summary>Nothing was paid yet, and the order stands.</summary>
    Awaited,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Something went back or is promised.</summary>
    Refunded,

    /// <summary>A refund is promised and nobody has handed it over.</summary>
    RefundDue,
}
