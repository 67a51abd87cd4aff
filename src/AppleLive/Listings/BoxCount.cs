namespace AppleLive.Listings;

/// <summary>How grams become boxes: a box holds apples of one lot, so each lot gives whole boxes only and the rest is left over.</summary>
/// <param name="Boxes">How many boxes the grams fill.</param>
/// <param name="LeftoverGrams">What does not fill a box.</param>
public readonly record struct BoxCount(long Boxes, long LeftoverGrams)
{
    /// <summary>The boxes that one lot fills.</summary>
    /// <param name="grams">What is set aside of the lot; not negative.</param>
    /// <param name="boxGrams">The net weight of a box; at least one gram.</param>
    public static BoxCount Of(long grams, long boxGrams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        ArgumentOutOfRangeException.ThrowIfLessThan(boxGrams, 1);
        return new BoxCount(grams / boxGrams, grams % boxGrams);
    }
}
