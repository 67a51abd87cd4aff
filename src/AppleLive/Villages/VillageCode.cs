using NodaTime;

namespace AppleLive.Villages;

/// <summary>A statistical code and the name it stood for, from a date on. Some codes kept their number under a new name.</summary>
/// <param name="Code">Twelve digits: the first nine name the township.</param>
/// <param name="Name">The name of the village committee.</param>
/// <param name="Since">The first day it is known to hold.</param>
public sealed record VillageCode(string Code, string Name, LocalDate Since);
