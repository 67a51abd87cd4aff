using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Settlements;

/// <summary>Settles villages: an accountant calculates, a second person approves.</summary>
public sealed class SettlementDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly ISettlementPolicy policy;
    private readonly MasterKeys keys;
    private readonly IdSource ids;
    private readonly IClock clock;

    internal SettlementDesk(IStore store, CommandRunner commands, ISettlementPolicy policy, MasterKeys keys, IdSource ids, IClock clock) =>
        (this.store, this.commands, this.policy, this.keys, this.ids, this.clock) = (store, commands, policy, keys, ids, clock);

    /// <summary>What the policy in use deducts and what becomes of refunds and disputes, in plain words: for everyone, before the sale.</summary>
    public IReadOnlyList<Deduction> Deductions => [.. policy.Deductions, .. AfterTheSale.Of(policy)];

    /// <summary>What a settlement of the village would hold now; null where the village is unknown or the reader neither its accountant nor an officer.</summary>
    public Task<SettlementPreview?> PreviewAsync(string village, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        return store.ReadAsync(
            async unit =>
            {
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } of) return null;
                if (!by.Is(Role.Officer) && !by.Serves(Role.Accountant, of)) return null;
                (IReadOnlyList<GrowerLine> waiting, _) = await unit.Settlements.UnsettledAsync(of.Id, cancellationToken);
                (IReadOnlyList<SettlementLine> due, int parcels) = await Completion.DueLinesAsync(unit, of, policy, clock.GetCurrentInstant(), cancellationToken);
                GrowerLine[] lines =
                [
                    .. waiting.Concat(due.Select(line => new GrowerLine(line.Grower, line.Goods, line.Refunds, line.Fees)))
                        .GroupBy(line => line.Grower)
                        .OrderBy(grower => grower.Key)
                        .Select(grower => new GrowerLine(
                            grower.Key, grower.SumFen(line => line.Goods), grower.SumFen(line => line.Refunds), grower.SumFen(line => line.Fees))),
                ];
                Settlement? open = await unit.Settlements.OpenAsync(of.Id, cancellationToken);
                return new SettlementPreview(of, lines, parcels)
                {
                    Open = open,
                    OpenIsChargedBack = open is not null && await IsToBeCalculatedAnewAsync(unit, open, cancellationToken),
                    Held = await unit.Settlements.HeldAsync(of.Id, cancellationToken),
                };
            },
            cancellationToken);
    }

    /// <summary>
    /// Completes the village's parcels that are due and calculates what is payable. Refused as <c>nothing-to-pay</c> where
    /// that is nothing or less: then nothing is written and the lines wait. One that is not approved and holds an order whose
    /// money its buyer's bank has asked back since is calculated anew, without it. Safe to retry under the same key.
    /// </summary>
    public async Task<Outcome<SettlementAnswer>> CalculateAsync(NewSettlement input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string code = check.Text("village", input.Village, 12);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<SettlementAnswer>(
            by, key, "settlement.calculate", input,
            async (unit, now) =>
            {
                if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is not { } village)
                {
                    check.Add("village", FieldRules.NotFound);
                    return check.Refusal;
                }

                if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
                Settlement? open = await unit.Settlements.OpenAsync(village.Id, cancellationToken);
                if (open is not null)
                {
                    if (!await IsToBeCalculatedAnewAsync(unit, open, cancellationToken)) return new Refusal(Refusals.SettlementOpen).With("settlement", open.Id);
                    await unit.Settlements.LetGoAsync(open.Id, cancellationToken);
                }

                await Completion.CompleteDueAsync(unit, village, policy, now, cancellationToken);
                (IReadOnlyList<GrowerLine> lines, long lastRecord) = await unit.Settlements.UnsettledAsync(village.Id, cancellationToken);
                var settlement = new Settlement(
                    open?.Id ?? ids.Next<SettlementId>(), village.Id, SettlementState.Calculated, lastRecord + 1,
                    lines.SumFen(line => line.Goods), lines.SumFen(line => line.Refunds), lines.SumFen(line => line.Fees), by.Person, now);
                if (settlement.Payable <= Fen.Zero) return new Refusal(Refusals.NothingToPay).With("payableFen", settlement.Payable.Value);
                if (open is null) await unit.Settlements.AddAsync(settlement, cancellationToken);
                else await unit.Settlements.CalculatedAnewAsync(settlement, cancellationToken);
                return SettlementAnswer.Of(settlement);
            },
            cancellationToken);
    }

    /// <summary>
    /// Approves a settlement: an officer or another accountant of the village, and nobody whom it pays. Refused as
    /// <c>charged-back</c> where a buyer's bank has asked back the money of one of its orders since: it is calculated anew
    /// first. Once approved, a settlement is paid as it is.
    /// </summary>
    public Task<Outcome<SettlementAnswer>> ApproveAsync(SettlementId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<SettlementAnswer>(
            by, key, "settlement.approve", new { settlement = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Settlements.FindAsync(id, cancellationToken) is not { } settlement) return new Refusal(Refusals.NotFound);
                Village village = (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!;
                if (!by.Is(Role.Officer) && !by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
                IReadOnlyList<GrowerLine> lines = await unit.Settlements.LinesAsync(id, cancellationToken);
                PersonId[] paid = await PersonsAsync(unit, lines, cancellationToken);
                if (SettlementRules.MayNotApprove(settlement.CalculatedBy, paid, by.Person) is { } notHe) return notHe;
                if (SettlementRules.Decide(settlement.State, SettlementCommand.Approve).IsRefused(out Refusal? why, out SettlementState next)) return why;
                if (await IsToBeCalculatedAnewAsync(unit, settlement, cancellationToken)) return new Refusal(Refusals.ChargedBack);

                settlement = settlement with { State = next, ApprovedBy = by.Person, ApprovedAt = now };
                await unit.Settlements.SaveAsync(settlement, cancellationToken);
                await unit.Records.AddAsync(SettlementRecords.Approved(settlement, village.Code, lines, keys, now), cancellationToken);
                return SettlementAnswer.Of(settlement);
            },
            cancellationToken);

    private static async Task<bool> IsToBeCalculatedAnewAsync(IUnitOfWork unit, Settlement settlement, CancellationToken cancellationToken) =>
        settlement.State == SettlementState.Calculated && await unit.Settlements.IsChargedBackAsync(settlement.Id, cancellationToken);

    private static async Task<PersonId[]> PersonsAsync(IUnitOfWork unit, IReadOnlyList<GrowerLine> lines, CancellationToken cancellationToken)
    {
        IReadOnlyList<Grower> growers = await unit.Growers.FindAllAsync([.. lines.Select(line => line.Grower)], cancellationToken);
        return [.. growers.Select(grower => grower.Person)];
    }
}
