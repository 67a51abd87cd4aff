namespace AppleLive.Orders;

/// <summary>An order to place.</summary>
public sealed record NewOrder
{
    /// <summary>The id of the livestream it is placed in; may be left out.</summary>
    public string? Livestream { get; init; }

    /// <summary>1 to 20 lines.</summary>
    public IReadOnlyList<NewOrderLine?>? Lines { get; init; }

    /// <summary>The payment gateway by name, such as offline.</summary>
    public string? Payment { get; init; }

    /// <summary>Who buys and where it goes.</summary>
    public NewBuyer? Buyer { get; init; }

    /// <summary>What the buyer asks for; at most 200 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of an order.</summary>
public sealed record NewOrderLine
{
    /// <summary>The listing's id.</summary>
    public string? Listing { get; init; }

    /// <summary>How many boxes: 1 to 9,999.</summary>
    public long? Boxes { get; init; }
}

/// <summary>Who buys.</summary>
public sealed record NewBuyer
{
    /// <summary>The recipient; at most 50 characters.</summary>
    public string? Name { get; init; }

    /// <summary>A mainland mobile number.</summary>
    public string? Phone { get; init; }

    /// <summary>Where it goes.</summary>
    public NewAddress? Address { get; init; }
}

/// <summary>Where a parcel goes.</summary>
public sealed record NewAddress
{
    /// <summary>省; at most 30 characters.</summary>
    public string? Province { get; init; }

    /// <summary>市; at most 30 characters.</summary>
    public string? City { get; init; }

    /// <summary>区县; at most 30 characters.</summary>
    public string? District { get; init; }

    /// <summary>Street and door; at most 120 characters.</summary>
    public string? Detail { get; init; }
}

/// <summary>Fewer boxes for an order, because a lot is short or rotten.</summary>
public sealed record NewAmendment
{
    /// <summary>The lines that change, each with its new number of boxes (0 to what it was).</summary>
    public IReadOnlyList<NewOrderLine?>? Lines { get; init; }
}
