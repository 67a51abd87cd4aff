using AppleLive.Growers;
using AppleLive.People;
using AppleLive.Villages;

namespace AppleLive.Harvests;

/// <summary>Which lots are meant. What is left out does not narrow them.</summary>
public sealed record LotFilter
{
    /// <summary>Lots of these villages only; none of them means no lot.</summary>
    public IReadOnlyCollection<VillageId>? Villages { get; init; }

    /// <summary>Lots of these growers only; none of them means no lot.</summary>
    public IReadOnlyCollection<GrowerId>? Growers { get; init; }

    /// <summary>Lots in this state only, by its name: registered, inspected, attested, rejected or withdrawn.</summary>
    public string? State { get; init; }

    /// <summary>Only lots that somebody else inspected, such as those this officer may approve.</summary>
    public PersonId? NotInspectedBy { get; init; }
}
