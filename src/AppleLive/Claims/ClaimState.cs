namespace AppleLive.Claims;

/// <summary>Where a claim is. Three tiers, each closer to a judge than the one before.</summary>
public enum ClaimState
{
    /// <summary>With the liaison of the village, not answered yet.</summary>
    Opened,

    /// <summary>With the liaison of the village, who has answered.</summary>
    Liaison,

    /// <summary>With the station.</summary>
    Station,

    /// <summary>With the joint table of station, justice office, village and township mediation centre.</summary>
    Mediation,

    /// <summary>Settled by agreement.</summary>
    Agreed,

    /// <summary>Taken back by the buyer.</summary>
    Withdrawn,

    /// <summary>Turned down, with the reason.</summary>
    Rejected,
}
