using AppleLive.People;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>Which villages someone may look into.</summary>
internal static class StaffVillages
{
    /// <summary>An officer all of them, a liaison those he serves.</summary>
    public static IReadOnlyList<Village> Of(Actor actor, IEnumerable<Village> villages) =>
        [.. villages.Where(village => MaySee(actor, village))];

    /// <summary>Whether he may look into this one.</summary>
    public static bool MaySee(Actor actor, Village village) => actor.Is(Role.Officer) || actor.Serves(Role.Liaison, village);

    /// <summary>The villages to choose from.</summary>
    public static IReadOnlyList<Forms.Option> Options(IEnumerable<Village> villages) =>
        [.. villages.Select(village => new Forms.Option(village.Code, village.Name))];
}
