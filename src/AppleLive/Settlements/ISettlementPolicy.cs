namespace AppleLive.Settlements;

/// <summary>What is deducted from a village's goods, by rules that are shown to everyone before the sale.</summary>
public interface ISettlementPolicy
{
    /// <summary>Its name, by which configuration refers to it, such as <c>at-cost</c>.</summary>
    string Name { get; }

    /// <summary>The deductions of one delivered parcel, none negative; those of nothing are left out. Must give the same for the same parcel every time.</summary>
    IReadOnlyList<Fee> FeesOf(SettledParcel parcel);
}
