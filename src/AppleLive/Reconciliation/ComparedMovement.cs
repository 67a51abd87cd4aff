using AppleLive.Gateways;
using AppleLive.Money;

namespace AppleLive.Reconciliation;

/// <summary>A movement of a provider's balance beside what our books say of it.</summary>
/// <param name="Provider">The provider by name.</param>
/// <param name="Movement">What the provider's books say.</param>
/// <param name="State">Whether they agree.</param>
/// <param name="Ours">What our books say, in the same direction; null where they know nothing of it.</param>
/// <param name="OurFee">The fee our books have; null where they have none.</param>
public sealed record ComparedMovement(string Provider, ProviderMovement Movement, MovementState State, Fen? Ours, Fen? OurFee)
{
    /// <summary>Whether our books say the same, fee included.</summary>
    public bool Agrees => Ours is { } ours && Movement.Money.InFen == ours && Movement.Fee == (OurFee?.Value ?? 0);
}
