using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Growers;

/// <summary>A registered grower. What could name him is sealed under a secret of his own, whose destruction is the erasure.</summary>
/// <param name="Id">The grower.</param>
/// <param name="Village">Where he grows and is paid.</param>
/// <param name="Person">The human being; never an officer.</param>
/// <param name="Secret">His secret, wrapped by the host's master key.</param>
/// <param name="Details">Sealed <see cref="GrowerDetails"/>.</param>
/// <param name="PhoneIndex">A keyed hash of his phone number, to find him by it.</param>
/// <param name="EnteredBy">Who registered him.</param>
/// <param name="RegisteredAt">When.</param>
public sealed record Grower(
    GrowerId Id, VillageId Village, PersonId Person, WrappedSecret Secret, byte[] Details, Digest PhoneIndex, PersonId EnteredBy, Instant RegisteredAt)
{
    /// <summary>The purpose his details are sealed for.</summary>
    internal const string DetailsPurpose = "grower";

    /// <summary>His name, phone and consent, or null where they were erased.</summary>
    public GrowerDetails? Open(MasterKeys keys) =>
        PersonalSecret.UnwrapUnlessErased(keys, Secret)?.OpenJson<GrowerDetails>(Details, DetailsPurpose);
}
