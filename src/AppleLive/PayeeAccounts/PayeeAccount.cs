using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.PayeeAccounts;

/// <summary>A bank account of a village. It is never changed: another one is set in its place.</summary>
/// <param name="Id">The account.</param>
/// <param name="Village">The village. A payee is always a village.</param>
/// <param name="Details">Sealed <see cref="PayeeAccountDetails"/>.</param>
/// <param name="SetBy">The accountant who set it.</param>
/// <param name="SetAt">When.</param>
public sealed record PayeeAccount(PayeeAccountId Id, VillageId Village, byte[] Details, PersonId SetBy, Instant SetAt)
{
    /// <summary>Who confirmed it, once somebody has.</summary>
    public PersonId? ConfirmedBy { get; init; }

    /// <summary>When it was confirmed.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>Holder, bank and number.</summary>
    public PayeeAccountDetails Open(MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Secret(keys, Village).OpenJson<PayeeAccountDetails>(Details, Purpose(Id));
    }

    internal static PayeeAccount Sealed(MasterKeys keys, PayeeAccountId id, VillageId village, PayeeAccountDetails details, PersonId by, Instant at) =>
        new(id, village, Secret(keys, village).SealJson(details, Purpose(id)), by, at);

    private static PersonalSecret Secret(MasterKeys keys, VillageId village) => keys.SecretFor($"payee:{village}");

    private static string Purpose(PayeeAccountId id) => $"payee-account:{id}";
}
