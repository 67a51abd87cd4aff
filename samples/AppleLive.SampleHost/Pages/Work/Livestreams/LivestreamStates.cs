namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>How a livestream's state is shown: a word, an icon and a colour together.</summary>
internal static class LivestreamStates
{
    /// <summary>The kind of status, its icon and the key of its word.</summary>
    public static (string Kind, string Icon, string Key) Shown(string state) => state switch
    {
        "scheduled" => ("waiting", "clock", "livestream.state.scheduled"),
        "live" => ("live", "live", "livestream.state.live"),
        "ended" => ("over", "over", "livestream.state.ended"),
        "archived" => ("over", "book", "livestream.state.archived"),
        "postponed" => ("waiting", "pause", "livestream.state.postponed"),
        "cancelled" => ("over", "cross", "livestream.state.cancelled"),
        _ => ("waiting", "edit", "livestream.state.draft"),
    };
}
