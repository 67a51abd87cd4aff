using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>Out of whose hands a refund is paid.</summary>
/// <param name="Till">The account it leaves.</param>
/// <param name="Village">The village whose accountant handed it over; null where no village's money was touched.</param>
/// <param name="By">Who handed it over; null where a provider sent it.</param>
internal sealed record RefundSource(Account Till, VillageId? Village, PersonId? By)
{
    /// <summary>Out of a village's till.</summary>
    public static RefundSource OfTill(VillageId village, PersonId by) => new(Account.Cash(village.Value), village, by);

    /// <summary>Out of the station's bank: the provider still holds the money that was paid.</summary>
    public static RefundSource OfBank(PersonId by) => new(Account.Bank, null, by);

    /// <summary>Out of a provider's hands.</summary>
    public static RefundSource OfProvider(string provider) => new(Account.Gateway(provider), null, null);
}
