namespace AppleLive.BankStatements;

/// <summary>Why a line may be an order's money or a payout.</summary>
public enum BankMatchGround
{
    /// <summary>Its text names the number.</summary>
    Number,

    /// <summary>The payer has the buyer's name, and the amount is due.</summary>
    Name,

    /// <summary>The amount is due.</summary>
    Amount,
}
