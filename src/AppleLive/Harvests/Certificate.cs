using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>承诺达标合格证: the grower's own promise that a lot meets the rules. Kept sealed; promisor and contact are shown masked.</summary>
/// <param name="QuantityGrams">How much it covers.</param>
/// <param name="Origin">Where it was grown.</param>
/// <param name="Date">When it was issued.</param>
/// <param name="Promisor">Who promises.</param>
/// <param name="Contact">His phone.</param>
public sealed record Certificate(long QuantityGrams, string Origin, LocalDate Date, string Promisor, string Contact)
{
    /// <summary>As anyone may see it: who promises is masked.</summary>
    public Certificate Masked() => this with { Promisor = Mask.Name(Promisor), Contact = Mask.Phone(Contact) };
}
