using AppleLive.Livestreams;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>A mistake put right on the spot, as staff see it.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What is right.</param>
/// <param name="By">Who put it right; null where nobody knows.</param>
public sealed record CorrectionView(Instant At, string Text, string? By)
{
    internal static async Task<IReadOnlyList<CorrectionView>> Of(IReadOnlyList<Correction> made, StaffNames names, CancellationToken cancellationToken)
    {
        StaffRoll staff = await names.Of(made.Select(correction => correction.By), cancellationToken);
        return [.. made.Select(correction => new CorrectionView(correction.At, correction.Text, staff.Of(correction.By)))];
    }
}
