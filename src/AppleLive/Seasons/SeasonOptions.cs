namespace AppleLive.Seasons;

/// <summary>When livestreams may be held.</summary>
public sealed class SeasonOptions
{
    /// <summary>The first day of every year's season, as month and day. The default is 09-01.</summary>
    public string Opens { get; set; } = "09-01";

    /// <summary>The last day of every year's season, as month and day; not before the first. The default is 09-30.</summary>
    public string Closes { get; set; } = "09-30";

    /// <summary>The time zone of the township, by its IANA name. The default is Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}
