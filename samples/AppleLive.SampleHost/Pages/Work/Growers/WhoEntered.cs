using AppleLive.Growers;
using AppleLive.People;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>Tells who entered something, as far as the reader need know.</summary>
internal static class WhoEntered
{
    public static EnteredBy Of(PersonId person, Grower grower, Actor reader) =>
        person == reader.Person ? EnteredBy.You : person == grower.Person ? EnteredBy.Himself : EnteredBy.Someone;
}
