using AppleLive.Growers;
using AppleLive.People;
using AppleLive.Villages;

namespace AppleLive.Harvests;

/// <summary>Who may register a grower's lots and what belongs to them: he himself, and the liaisons of his village for him.</summary>
internal static class LotKeepers
{
    public static bool Include(Actor by, Grower grower, Village village) =>
        (by.Is(Role.Grower) && by.Person == grower.Person) || by.Serves(Role.Liaison, village);
}
