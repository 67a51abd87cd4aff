using AppleLive.People;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>The villages somebody packs for.</summary>
internal static class ParcelVillages
{
    public static IReadOnlyList<Village> Of(Actor actor, IEnumerable<Village> villages) => [.. villages.Where(village => actor.Serves(Role.Liaison, village))];

    /// <summary>The village of that code, or the first where none is named; null where it is not one of these.</summary>
    public static Village? Choose(IReadOnlyList<Village> served, string? code) =>
        served.FirstOrDefault(village => code is null || village.Codes.Any(known => known.Code == code));

    public static VillageChoice ChoiceOf(Village village) => new(village.Code, village.Short());
}
