using AppleLive.People;
using AppleLive.SampleHost.Forms;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>Whose money someone may look at.</summary>
internal static class AccountantVillages
{
    /// <summary>An officer all villages, an accountant those he serves.</summary>
    public static bool MaySee(Actor actor, Village village) => actor.Is(Role.Officer) || actor.Serves(Role.Accountant, village);

    /// <summary>The villages whose money he may look at.</summary>
    public static IReadOnlyList<Village> Of(Actor actor, IEnumerable<Village> villages) => [.. villages.Where(village => MaySee(actor, village))];

    /// <summary>The villages to choose from.</summary>
    public static IReadOnlyList<Option> Options(IEnumerable<Village> villages) => [.. villages.Select(village => new Option(village.Code, village.Name))];
}
