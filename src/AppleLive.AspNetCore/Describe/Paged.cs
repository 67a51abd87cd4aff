namespace AppleLive.AspNetCore.Describe;

/// <summary>Marks a list that comes in pages.</summary>
internal sealed class Paged;
