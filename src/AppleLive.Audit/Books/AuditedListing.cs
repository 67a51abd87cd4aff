namespace AppleLive.Audit.Books;

/// <summary>A listing while its records are read.</summary>
internal sealed class AuditedListing(AuditedVillage? village, long boxGrams)
{
    public AuditedVillage? Village { get; } = village;

    public long BoxGrams { get; } = boxGrams;

    /// <summary>Every price it was ever published with: an order reserved before a change is confirmed after it.</summary>
    public HashSet<long> Prices { get; } = [];

    public IReadOnlyList<(Guid Lot, long Grams)> Allocations { get; set; } = [];

    public long Quota { get; set; }

    public Int128 Boxes { get; private set; }

    public bool IsClosed { get; set; }

    public void Take(Int128 boxes)
    {
        Boxes += boxes;
        if (Village is not null) Village.Boxes += boxes;
    }
}
