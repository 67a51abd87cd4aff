namespace AppleLive.Claims;

/// <summary>A claim to open.</summary>
public sealed record NewClaim
{
    /// <summary>What is wrong; at most 1,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>What the buyer asks for, in fen; may be left out.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The statistical code of the village whose parcel it is about; needed where the order has several.</summary>
    public string? Village { get; init; }
}

/// <summary>Something to say about a claim, or the reason it is turned down.</summary>
public sealed record NewReply
{
    /// <summary>At most 1,000 characters.</summary>
    public string? Text { get; init; }
}

/// <summary>What was agreed.</summary>
public sealed record NewAgreement
{
    /// <summary>What goes back to the buyer, in fen: 1 to what is left of what he paid for the parcel.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The agreement in words; at most 1,000 characters. Kept sealed with the order.</summary>
    public string? Text { get; init; }
}
