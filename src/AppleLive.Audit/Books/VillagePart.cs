namespace AppleLive.Audit.Books;

/// <summary>A village's part in the money of an order.</summary>
internal sealed class VillagePart(AuditedVillage village)
{
    public AuditedVillage Village { get; } = village;

    public Int128 Goods { get; set; }

    public Int128 Refunded { get; set; }

    public Int128 TakenBack { get; set; }

    public bool IsCompleted { get; set; }
}
