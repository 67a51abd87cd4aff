using AppleLive.Growers;
using AppleLive.People;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>Who entered something, as far as the reader need know.</summary>
/// <param name="Key">The text's key, where no name is needed.</param>
/// <param name="Person">Someone of the staff who is to be named, or null.</param>
public sealed record Entered(string Key, PersonId? Person)
{
    /// <summary>The name, once it is known.</summary>
    public string? Name { get; init; }

    /// <summary>Tells who it was: the reader, the grower himself, or someone of the staff.</summary>
    public static Entered Of(PersonId person, Grower grower, Actor reader)
    {
        ArgumentNullException.ThrowIfNull(grower);
        ArgumentNullException.ThrowIfNull(reader);
        return person == reader.Person ? new Entered("grower.entered.you", null)
            : person == grower.Person ? new Entered("grower.entered.himself", null)
            : new Entered("staff.unknown", person);
    }

    /// <summary>With the name, where one is needed.</summary>
    public Entered Named(StaffRoll staff)
    {
        ArgumentNullException.ThrowIfNull(staff);
        return this with { Name = staff.Of(Person) };
    }
}
