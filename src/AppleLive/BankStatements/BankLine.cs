using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>A line of a bank statement that an accountant has read in.</summary>
/// <param name="Id">The line.</param>
/// <param name="Village">The village whose accountant read it in.</param>
/// <param name="Day">The day of booking.</param>
/// <param name="Amount">What came; negative where money left.</param>
/// <param name="Secret">The line's own secret; destroyed with what it seals.</param>
/// <param name="Details">Sealed <see cref="BankLineDetails"/>.</param>
/// <param name="Hash">What it is recognized by when it is read in again.</param>
/// <param name="ImportedBy">Who read it in.</param>
/// <param name="ImportedAt">When.</param>
/// <param name="State">Where it stands.</param>
public sealed record BankLine(
    BankLineId Id, VillageId Village, LocalDate Day, Fen Amount, WrappedSecret Secret, byte[] Details, Digest Hash, PersonId ImportedBy, Instant ImportedAt,
    BankLineState State)
{
    private const string Purpose = "bank-line";

    /// <summary>Who said what it is, once somebody has.</summary>
    public PersonId? SettledBy { get; init; }

    /// <summary>When.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>The money it became.</summary>
    public PaymentId? Payment { get; init; }

    /// <summary>The payout it shows to be paid.</summary>
    public PayoutId? Payout { get; init; }

    /// <summary>What it says, or null where that was erased.</summary>
    public BankLineDetails? Open(MasterKeys keys) => PersonalSecret.UnwrapUnlessErased(keys, Secret)?.OpenJson<BankLineDetails>(Details, Purpose);

    /// <summary>The line without what it said of anybody.</summary>
    internal BankLine Emptied() => this with { Secret = WrappedSecret.Erased, Details = [] };

    internal static BankLine Of(BankLineId id, VillageId village, BankEntry entry, PersonId by, Instant at, MasterKeys keys)
    {
        var secret = PersonalSecret.Create();
        return new BankLine(
            id, village, entry.Day, entry.Amount, secret.Wrap(keys), secret.SealJson(entry.Details, Purpose),
            Digest.From(keys.Fingerprint(System.Text.Encoding.UTF8.GetBytes(entry.Identity))), by, at, BankLineState.Open);
    }
}
