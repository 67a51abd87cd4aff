using AppleLive.Growers;
using AppleLive.PayeeAccounts;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Payouts;

/// <summary>Reads a payout for those who handle it: accountants and liaisons of its village, and officers.</summary>
public sealed class PayoutsReader(IStore store, MasterKeys keys, PersonWords who, StaffNames names)
{
    /// <summary>A payout; null where its village is not the reader's.</summary>
    public async Task<PayoutView?> Read(Actor by, PayoutId id, CancellationToken cancellationToken)
    {
        var found = await store.ReadAsync(
            async unit =>
            {
                if (await unit.Payouts.FindAsync(id, cancellationToken) is not { } payout) return null;
                Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
                if (!AccountantVillages.MaySee(by, village) && !by.Serves(Role.Liaison, village)) return null;
                return new Found(
                    payout, village, await unit.Payouts.StepsAsync([id], cancellationToken),
                    (await unit.PayeeAccounts.HistoryAsync(village.Id, cancellationToken)).InUse,
                    (await unit.Growers.FindAllAsync([.. payout.Disbursements.Select(line => line.Grower)], cancellationToken)).ToDictionary(grower => grower.Id));
            },
            cancellationToken);
        if (found is null) return null;
        (Payout of, Village at, IReadOnlyList<PayoutStep> steps, PayeeAccount? account, IReadOnlyDictionary<GrowerId, Grower> growers) = found;
        StaffRoll staff = await names.Of(
            [.. steps.Select(step => (PersonId?)step.By), .. of.Disbursements.Select(line => line.AcknowledgedBy)], cancellationToken);
        return new PayoutView(
            of, at.Name, at.Code, of.TransferNumber(at),
            [.. steps.Select(step => new StepRow(step.State, step.At, ByGateway(step) ? of.Provider : staff[step.By], of.OpenReference(step, keys), step.Reason))],
            [
                .. of.Disbursements.Select(line => new DisbursementRow(
                    line.Grower.ToString(), who.Name(growers[line.Grower]), line.Amount.Value, line.AcknowledgedAt,
                    line.AcknowledgedBy is { } hand && hand != growers[line.Grower].Person ? staff[hand] : null)),
            ])
        {
            Account = account?.Open(keys) is { } details ? (details.Holder, details.Bank, details.MaskedNumber) : null,
            IsAccountant = by.Serves(Role.Accountant, at),
            IsLiaison = by.Serves(Role.Liaison, at),
        };
    }

    // The steps a gateway took bear whoever prepared the payout; he did not take them.
    private static bool ByGateway(PayoutStep step) =>
        step.State is PayoutState.Submitted or PayoutState.Failed || (step.State == PayoutState.Paid && step.ProviderReference is not null);

    private sealed record Found(
        Payout Payout, Village Village, IReadOnlyList<PayoutStep> Steps, PayeeAccount? Account, IReadOnlyDictionary<GrowerId, Grower> Growers);
}
