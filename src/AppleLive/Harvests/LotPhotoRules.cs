using AppleLive.Media;

namespace AppleLive.Harvests;

/// <summary>The rules of a lot's photos: no clock, no store. Two officers stand by what they saw, so from then on nothing is added or taken away.</summary>
internal static class LotPhotoRules
{
    /// <summary>The photos with these added at the end. One the lot has already is not added twice.</summary>
    public static Outcome<IReadOnlyList<LotPhoto>> Add(LotState state, IReadOnlyList<LotPhoto> photos, IEnumerable<LotPhoto> added)
    {
        if (!IsOpen(state)) return new Refusal(Refusals.NotNow).With("state", state.Name);
        LotPhoto[] after = [.. photos.Concat(added).DistinctBy(photo => photo.Media)];
        return after.Length > LotPhoto.Most
            ? new Refusal(Refusals.TooManyPhotos).With("most", LotPhoto.Most).With("have", photos.Count)
            : after;
    }

    /// <summary>The photos without this one.</summary>
    public static Outcome<IReadOnlyList<LotPhoto>> Remove(LotState state, IReadOnlyList<LotPhoto> photos, MediaId removed)
    {
        if (!IsOpen(state)) return new Refusal(Refusals.NotNow).With("state", state.Name);
        LotPhoto[] after = [.. photos.Where(photo => photo.Media != removed)];
        return after.Length == photos.Count ? new Refusal(Refusals.NotFound) : after;
    }

    private static bool IsOpen(LotState state) => state is LotState.Registered or LotState.Inspected;
}
