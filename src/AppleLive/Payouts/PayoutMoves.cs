using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>What a step of a payout means everywhere: its settlement, its public record and the books, in one transaction.</summary>
internal sealed class PayoutMoves(MasterKeys keys)
{
    /// <summary>The village has the money. The payout bears its attempt already.</summary>
    public async Task<Payout> PaidAsync(IUnitOfWork unit, Payout payout, Village village, string reference, Instant now, CancellationToken cancellationToken)
    {
        payout = payout with { Reference = payout.Secret(keys).SealText(reference, payout.ReferencePurpose) };
        await AdvanceAsync(unit, payout, SettlementCommand.PayOut, cancellationToken);
        long record = await unit.Records.AddAsync(PayoutRecords.Paid(payout, village.Code, Commit(payout), now), cancellationToken);
        await unit.Journal.PostAsync(PayoutJournal.Paid(payout, now) with { Record = record }, cancellationToken);
        return payout;
    }

    /// <summary>The money came back. Nobody has it, so what was acknowledged must be acknowledged anew.</summary>
    public async Task<Payout> ReturnedAsync(IUnitOfWork unit, Payout payout, Village village, Instant now, CancellationToken cancellationToken)
    {
        await AdvanceAsync(unit, payout, SettlementCommand.ReturnPayout, cancellationToken);
        long record = await unit.Records.AddAsync(PayoutRecords.Returned(payout, village.Code, Commit(payout), now), cancellationToken);
        await unit.Journal.PostAsync(PayoutJournal.Returned(payout, now) with { Record = record }, cancellationToken);
        foreach (Disbursement line in payout.Disbursements.Where(line => line.AcknowledgedBy is not null))
            await unit.Payouts.AcknowledgeAsync(payout.Id, line with { AcknowledgedBy = null, AcknowledgedAt = null }, cancellationToken);
        return payout;
    }

    /// <summary>
    /// A part of it was taken back. It is owed to the village again as a refund less than nothing, so that the refund it was
    /// taken back for costs the village nothing more.
    /// </summary>
    public async Task ReversedAsync(IUnitOfWork unit, Payout payout, Village village, PayoutReversal reversal, Instant now, CancellationToken cancellationToken)
    {
        string purpose = $"reversal:{reversal.Id}";
        string commitment = payout.Secret(keys)
            .Commit(new CanonicalObject().Set("payout", payout.Id.ToString()).Set("reference", reversal.Reference!), purpose).Base64;
        long record = await unit.Records.AddAsync(PayoutRecords.Reversed(payout, reversal, village.Code, commitment, now), cancellationToken);
        await unit.Journal.PostAsync(PayoutJournal.Reversed(payout, reversal, now) with { Record = record }, cancellationToken);
        await unit.Settlements.AddLinesAsync(
            [.. reversal.Shares.Select(share => new SettlementLine(share.Village, share.Grower, reversal.Order, record, Money.Fen.Zero, -share.Amount, Money.Fen.Zero))],
            cancellationToken);
        await unit.Outbox.AddAsync(new Plugins.DomainEvent("payout.reversed", payout.Id.Value, now), cancellationToken);
    }

    /// <summary>The village's accountant has it; the settlement is closed.</summary>
    public async Task<Payout> AcknowledgedAsync(IUnitOfWork unit, Payout payout, Village village, Instant now, CancellationToken cancellationToken)
    {
        await AdvanceAsync(unit, payout, SettlementCommand.Close, cancellationToken);
        await unit.Records.AddAsync(PayoutRecords.Acknowledged(payout, village.Code, Commit(payout), now), cancellationToken);
        return payout;
    }

    /// <summary>Keeps a payout as it now stands, the step that led there, and tells the outbox.</summary>
    public static async Task KeepAsync(IUnitOfWork unit, Payout payout, PersonId by, ReturnReason? reason, Instant now, CancellationToken cancellationToken)
    {
        await unit.Payouts.SaveAsync(payout, cancellationToken);
        var step = new PayoutStep(payout.Id, payout.State, payout.Attempt, now, by)
        {
            Reference = payout.State == PayoutState.Paid ? payout.Reference : null,
            ProviderReference = payout.ProviderReference,
            Reason = reason,
        };
        await unit.Payouts.AddStepAsync(step, cancellationToken);
        await unit.Outbox.AddAsync(new Plugins.DomainEvent($"payout.{payout.StateName}", payout.Id.Value, now), cancellationToken);
    }

    // Payout and settlement move together, so the settlement's rules cannot refuse what the payout's allowed.
    private static async Task AdvanceAsync(IUnitOfWork unit, Payout payout, SettlementCommand command, CancellationToken cancellationToken)
    {
        Settlement settlement = (await unit.Settlements.FindAsync(payout.Settlement, cancellationToken))!;
        if (SettlementRules.Decide(settlement.State, command).IsRefused(out Refusal? why, out SettlementState next))
            throw new InvalidOperationException($"Settlement {settlement.Id} does not follow its payout: {why.Slug}.");
        await unit.Settlements.SaveAsync(settlement with { State = next }, cancellationToken);
    }

    private string Commit(Payout payout)
    {
        string reference = payout.Secret(keys).OpenText(payout.Reference!, payout.ReferencePurpose);
        return payout.Secret(keys).Commit(new CanonicalObject().Set("payout", payout.Id.ToString()).Set("reference", reference), payout.ReferencePurpose).Base64;
    }
}
