using AppleLive.Livestreams;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>A livestream as an officer fills it in, in the township's time.</summary>
public sealed class LivestreamForm
{
    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>When it starts.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>When it ends.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>Its listings in the order they are explained.</summary>
    public List<string> Listings { get; set; } = [];

    /// <summary>The form as the desk takes it.</summary>
    public NewLivestream ToInput() => new()
    {
        Title = Title,
        StartsAt = Local(StartsAt),
        EndsAt = Local(EndsAt),
        Listings = [.. Listings],
    };

    /// <summary>Changes the run of show: <c>add</c>, <c>drop</c>, <c>up</c> or <c>down</c>, and of which listing.</summary>
    public void Arrange(string command)
    {
        string[] words = command.Split(' ');
        if (words is not [var what, var listing]) return;
        int place = Listings.IndexOf(listing);
        switch (what)
        {
            case "add" when place < 0:
                Listings.Add(listing);
                break;
            case "drop" when place >= 0:
                Listings.RemoveAt(place);
                break;
            case "up" when place > 0:
                (Listings[place - 1], Listings[place]) = (Listings[place], Listings[place - 1]);
                break;
            case "down" when place >= 0 && place < Listings.Count - 1:
                (Listings[place + 1], Listings[place]) = (Listings[place], Listings[place + 1]);
                break;
            default:
                break;
        }
    }

    internal static LocalDateTime? Local(DateTime? typed) => typed is { } time ? LocalDateTime.FromDateTime(time) : null;
}

/// <summary>A new time for a livestream.</summary>
public sealed class TimeForm
{
    /// <summary>When it starts.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>When it ends.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>The form as the desk takes it.</summary>
    public NewTime ToInput() => new() { StartsAt = LivestreamForm.Local(StartsAt), EndsAt = LivestreamForm.Local(EndsAt) };
}

/// <summary>The checklist.</summary>
public sealed class ChecklistForm
{
    /// <summary>What will be said has been reviewed.</summary>
    public bool Content { get; set; }

    /// <summary>Clothing and bearing follow the rules.</summary>
    public bool Clothing { get; set; }

    /// <summary>The set shows nothing it should not.</summary>
    public bool Set { get; set; }

    /// <summary>Apples, scales and certificates are at hand.</summary>
    public bool Props { get; set; }

    /// <summary>The form as the desk takes it.</summary>
    public NewChecklist ToInput() => new() { Content = Content, Clothing = Clothing, Set = Set, Props = Props };
}
