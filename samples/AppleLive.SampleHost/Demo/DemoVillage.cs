using AppleLive.Villages;

namespace AppleLive.SampleHost.Demo;

/// <summary>A village of the demo, as it was in 2019.</summary>
/// <param name="Code">Its statistical code of 2019.</param>
/// <param name="Name">Its name of 2019.</param>
/// <param name="Codes">The codes and names known, oldest first: 2019, and 2023 where the code lives on.</param>
/// <param name="Successor">Who stands in its place in 2023, guessed from the names and marked as assumed; null where nothing can be guessed.</param>
internal sealed record DemoVillage(string Code, string Name, IReadOnlyList<VillageCode> Codes, VillageSuccessor? Successor);
