namespace AppleLive.Gateways;

/// <summary>An amount as a provider states it: our books hold only <see cref="Cny"/>, and any other currency is a difference to be looked at.</summary>
/// <param name="Minor">In the smallest unit of the currency: fen, for yuan.</param>
/// <param name="Currency">Three lower-case letters of ISO 4217.</param>
public readonly record struct ProviderMoney(long Minor, string Currency)
{
    /// <summary>The currency of our books.</summary>
    public const string Cny = "cny";

    /// <summary>So many fen.</summary>
    public static ProviderMoney Fen(Money.Fen amount) => new(amount.Value, Cny);

    /// <summary>The amount where it is in yuan; null in any other currency.</summary>
    public Money.Fen? InFen => Currency == Cny ? new Money.Fen(Minor) : null;
}
