using AppleLive.People;

namespace AppleLive.DayBooks;

/// <summary>Where a day of a village's book stands.</summary>
public abstract record DayState
{
    private DayState() { }

    /// <summary>Nobody has counted yet.</summary>
    public sealed record Open : DayState;

    /// <summary>Counted and closed.</summary>
    /// <param name="By">Who closed it.</param>
    public sealed record Closed(PersonId By) : DayState;

    /// <summary>Given back by a second person, to be counted again.</summary>
    public sealed record Returned : DayState;

    /// <summary>Confirmed by a second person.</summary>
    public sealed record Confirmed : DayState;

    /// <summary>The state's name.</summary>
    public string Name => this switch
    {
        Open => "open",
        Closed => "closed",
        Returned => "returned",
        _ => "confirmed",
    };
}
