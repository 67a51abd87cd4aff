namespace AppleLive.Claims;

/// <summary>How soon claims are answered.</summary>
public sealed class ClaimOptions
{
    /// <summary>Minutes in which a liaison should answer. The default is 30; 1 to 1,440.</summary>
    public int LiaisonMinutes { get; set; } = 30;

    /// <summary>Hours in which the station, and after it the joint table, should answer. The default is 24; 1 to 720.</summary>
    public int StationHours { get; set; } = 24;
}
