namespace AppleLive.AspNetCore.Describe;

/// <summary>Marks a list that comes in pages. Put there by the parameter that reads the page.</summary>
internal sealed class Paged;

/// <summary>Marks a list of providers' notices, whose pages are known by names.</summary>
internal sealed class EventsPaged;

/// <summary>Marks a command that takes an idempotency key. Put there by the parameter that reads the key.</summary>
internal sealed class Keyed;
