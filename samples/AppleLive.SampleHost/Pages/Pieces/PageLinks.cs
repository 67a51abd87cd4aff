namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>Links to the pages beside this one.</summary>
/// <param name="Older">Further on in the list; null on its last page.</param>
/// <param name="Newer">Back to its beginning; null on the first page.</param>
public sealed record PageLinks(string? Older, string? Newer);
