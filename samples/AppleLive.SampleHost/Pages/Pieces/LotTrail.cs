namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>A lot's way from the orchard to the grower's money, drawn everywhere the same.</summary>
/// <param name="Stations">Its stations in their order.</param>
public sealed record LotTrail(IReadOnlyList<TrailStation> Stations);

/// <summary>A station of the trail.</summary>
/// <param name="Name">Which.</param>
/// <param name="Reach">Whether the lot has been there.</param>
/// <param name="Figure">What passed it, such as a weight or an amount; null before it was reached.</param>
public sealed record TrailStation(TrailStationName Name, TrailReach Reach, string? Figure = null);

/// <summary>The stations.</summary>
public enum TrailStationName
{
    /// <summary>Registered by the grower.</summary>
    Registered,

    /// <summary>Inspected by an officer.</summary>
    Inspected,

    /// <summary>Attested by a second one.</summary>
    Attested,

    /// <summary>In a listing.</summary>
    Listed,

    /// <summary>Sold.</summary>
    Sold,

    /// <summary>Settled.</summary>
    Settled,

    /// <summary>Paid to the village.</summary>
    Paid,
}

/// <summary>How far the lot came at a station.</summary>
public enum TrailReach
{
    /// <summary>Not there yet.</summary>
    Ahead,

    /// <summary>Part of it, or it is there now.</summary>
    Partly,

    /// <summary>All of it has passed.</summary>
    Passed,

    /// <summary>It ended here: rejected or withdrawn.</summary>
    Stopped,
}
