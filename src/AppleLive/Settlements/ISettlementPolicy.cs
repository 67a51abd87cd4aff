namespace AppleLive.Settlements;

/// <summary>What is deducted from a village's goods, by rules that are shown to everyone before the sale.</summary>
public interface ISettlementPolicy
{
    /// <summary>Its name, by which configuration refers to it, such as <c>at-cost</c>.</summary>
    string Name { get; }

    /// <summary>
    /// What is deducted, in plain words of both languages: one for every kind of fee it ever takes, and those of nothing that
    /// people ask about.
    /// </summary>
    IReadOnlyList<Deduction> Deductions { get; }

    /// <summary>
    /// What becomes of a refund or a lost chargeback of goods that the village was paid for already. The library tells it in
    /// plain words beside <see cref="Deductions"/>.
    /// </summary>
    RefundAfterPayout RefundAfterPayout => RefundAfterPayout.NextSettlement;

    /// <summary>
    /// The deductions of one delivered parcel, none negative; those of nothing are left out. Each kind stands in
    /// <see cref="Deductions"/>. Must give the same for the same parcel every time.
    /// </summary>
    IReadOnlyList<Fee> FeesOf(SettledParcel parcel);
}
