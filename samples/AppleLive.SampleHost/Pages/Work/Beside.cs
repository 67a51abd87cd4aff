namespace AppleLive.SampleHost.Pages.Work;

/// <summary>The list a thing was opened from, beside it where the screen is wide: one goes from one to the next.</summary>
/// <param name="Label">What the list holds.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Here">The address of the thing that is open.</param>
public sealed record Beside(string Label, IReadOnlyList<BesideCell> Cells, string Here);

/// <summary>A cell of the list beside.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Line">What is said of it.</param>
public sealed record BesideCell(string Link, string Title, string Line);
