using System.Text.Json;

using AppleLive.Gateways;
using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.PayeeAccounts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>Pays settlements out to their villages. Accountants of the village only.</summary>
public sealed class PayoutDesk
{
    private static readonly Dictionary<string, ReturnReason> Reasons = Enum.GetValues<ReturnReason>().ToDictionary(NameOf, StringComparer.Ordinal);

    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly PayoutGateways gateways;
    private readonly PayoutMoves moves;
    private readonly PayoutIntake intake;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal PayoutDesk(IStore store, CommandRunner commands, PayoutGateways gateways, PayoutMoves moves, PayoutIntake intake, MasterKeys keys, IdSource ids) =>
        (this.store, this.commands, this.gateways, this.moves, this.intake, this.keys, this.ids) = (store, commands, gateways, moves, intake, keys, ids);

    /// <summary>
    /// Prepares the one payout of an approved settlement: by the first gateway that can pay the village, or by the bank.
    /// Asking again gives the same payout. Refused as <c>provider-away</c> while a gateway cannot be asked.
    /// </summary>
    public async Task<Outcome<SettlementPayouts>> PrepareAsync(SettlementId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        string provider;
        try
        {
            // Before the transaction: nothing is locked while a gateway thinks. Who may prepare is asked within it.
            provider = await store.ReadAsync(unit => CodeAsync(unit, id, cancellationToken), cancellationToken) is { } code && by.Is(Role.Accountant)
                ? await gateways.ChooseAsync(code, cancellationToken)
                : Payout.BankName;
        }
        catch (GatewayException)
        {
            return new Refusal(Refusals.ProviderAway);
        }

        return await commands.RunAsync<SettlementPayouts>(
            by, key, "payout.prepare", new { settlement = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Settlements.FindAsync(id, cancellationToken) is not { } settlement) return new Refusal(Refusals.NotFound);
                Village village = (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!;
                if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
                Payout? payout = await unit.Payouts.OfAsync(id, cancellationToken);
                if (payout is null)
                {
                    if (SettlementRules.Decide(settlement.State, SettlementCommand.PayOut).IsRefused(out Refusal? why, out var _)) return why;
                    IReadOnlyList<GrowerLine> lines = await unit.Settlements.LinesAsync(id, cancellationToken);
                    payout = new Payout(
                        ids.Next<PayoutId>(), id, village.Id, PayoutState.Pending, 0,
                        [.. lines.Where(line => line.Payable != Fen.Zero).Select(line => new Disbursement(line.Grower, line.Payable))])
                    {
                        Provider = provider,
                    };
                    await unit.Payouts.AddAsync(payout, cancellationToken);
                    await unit.Payouts.AddStepAsync(new PayoutStep(payout.Id, payout.State, 0, now, by.Person), cancellationToken);
                }

                return new SettlementPayouts(id, [PayoutAnswer.Of(payout)]);
            },
            cancellationToken);
    }

    /// <summary>
    /// What each gateway says of a village, the preferred first and none after one that can; empty where none is in use, null
    /// where one could not be asked.
    /// </summary>
    /// <param name="village">The village's statistical code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<(string Gateway, PayoutAbility Ability)>?> AbilitiesAsync(string village, CancellationToken cancellationToken)
    {
        try
        {
            return await gateways.AskAsync(village, cancellationToken);
        }
        catch (GatewayException)
        {
            return null;
        }
    }

    /// <summary>
    /// What a bank is told of a payout. Accountants of the village only; refused as <c>payee-account-missing</c> while the
    /// village has no account that a second person confirmed. Writes nothing.
    /// </summary>
    public Task<Outcome<BankTransfer>> TransferAsync(PayoutId id, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<Outcome<BankTransfer>>(
            async unit =>
            {
                if (await unit.Payouts.FindAsync(id, cancellationToken) is not { } payout) return new Refusal(Refusals.NotFound);
                Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
                if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
                PayeeAccountHistory accounts = await unit.PayeeAccounts.HistoryAsync(village.Id, cancellationToken);
                if (accounts.InUse is not { } account) return new Refusal(Refusals.PayeeAccountMissing).With("village", village.Code);
                return new BankTransfer(payout, village, account.Open(keys), payout.TransferNumber(village));
            },
            cancellationToken);

    /// <summary>
    /// Records that the bank has paid it, with the bank's reference. A payout that a gateway has under way is not the bank's;
    /// one that a gateway could not make, or that came back, may be.
    /// </summary>
    public async Task<Outcome<PayoutAnswer>> PayAsync(PayoutId id, NewReference input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string reference = check.Text("reference", input.Reference, 100);
        if (check.Failed) return check.Refusal;
        return await MoveAsync(id, PayoutCommand.Pay, input, null, by, key, PaidByBank(reference, cancellationToken), cancellationToken);
    }

    /// <summary>The same, inside the transaction of a caller.</summary>
    internal Task<Outcome<PayoutAnswer>> PayAsync(IUnitOfWork unit, PayoutId id, string reference, Actor by, Instant now, CancellationToken cancellationToken) =>
        MoveAsync(unit, id, PayoutCommand.Pay, null, by, now, PaidByBank(reference, cancellationToken), cancellationToken);

    /// <summary>Has a gateway pay again what it could not pay, or what came back.</summary>
    public Task<Outcome<PayoutAnswer>> SendAgainAsync(PayoutId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        MoveAsync(
            id, PayoutCommand.SendAgain, new { }, null, by, key,
            async (unit, payout, village, now) =>
            {
                await unit.OnlinePayments.ForgetTriesAsync(id.Value, cancellationToken);
                return payout;
            },
            cancellationToken);

    /// <summary>Records that the bank sent it back. The same payout can be paid again.</summary>
    public Task<Outcome<PayoutAnswer>> ReturnAsync(PayoutId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        ReturnAsync(id, new NewReturn(), by, key, cancellationToken);

    /// <summary>Records that the bank sent it back, and why. The same payout can be paid again.</summary>
    public async Task<Outcome<PayoutAnswer>> ReturnAsync(PayoutId id, NewReturn input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        ReturnReason? reason = input.Reason is null ? null : Reasons.GetValueOrDefault(check.OneOf("reason", input.Reason, Reasons.Keys));
        if (check.Failed) return check.Refusal;
        return await MoveAsync(
            id, PayoutCommand.Return, input, reason, by, key,
            (unit, payout, village, now) => moves.ReturnedAsync(unit, payout, village, now, cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Has a gateway take a payout back that it made and that nobody has acknowledged: it is returned, and can be paid again or
    /// by the bank. Safe to repeat; refused as <c>provider-away</c> while the gateway cannot be asked.
    /// </summary>
    public async Task<Outcome<PayoutAnswer>> TakeBackAsync(PayoutId id, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        Outcome<Payout> found = await store.ReadAsync(unit => MayTakeBackAsync(unit, id, by, cancellationToken), cancellationToken);
        if (found.IsRefused(out Refusal? why, out Payout? payout)) return why;
        IPayoutGateway gateway = gateways.Find(payout.Provider)!;
        try
        {
            await intake.TakeAsync(gateway, await gateway.ReverseAsync(payout.ProviderReference!, cancellationToken), cancellationToken);
        }
        catch (GatewayException)
        {
            return new Refusal(Refusals.ProviderAway);
        }

        return PayoutAnswer.Of((await store.ReadAsync(unit => unit.Payouts.FindAsync(id, cancellationToken), cancellationToken))!);
    }

    /// <summary>Records that the village has the money; the settlement is closed.</summary>
    public Task<Outcome<PayoutAnswer>> AcknowledgeAsync(PayoutId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        MoveAsync(
            id, PayoutCommand.Acknowledge, new { }, null, by, key,
            (unit, payout, village, now) => moves.AcknowledgedAsync(unit, payout, village, now, cancellationToken),
            cancellationToken);

    /// <summary>Records that a grower has his part: by himself, or by a liaison of his village on his behalf. Again changes nothing.</summary>
    public async Task<Outcome<DisbursementAnswer>> AcknowledgeDisbursementAsync(
        PayoutId id, WhichGrower which, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        GrowerId growerId = check.Id<GrowerId>("grower", which.Grower);
        if (check.Failed) return check.Refusal;
        return await commands.RunAsync<DisbursementAnswer>(
            by, key, "disbursement.acknowledge", new { payout = id, which },
            async (unit, now) =>
            {
                if (!by.Is(Role.Grower) && !by.Is(Role.Liaison)) return new Refusal(Refusals.Forbidden);
                if (await unit.Payouts.FindAsync(id, cancellationToken) is not { } payout) return new Refusal(Refusals.NotFound);
                if (payout.Disbursements.FirstOrDefault(line => line.Grower == growerId) is not { } line)
                {
                    check.Add("grower", FieldRules.NotFound);
                    return check.Refusal;
                }

                Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
                Grower grower = (await unit.Growers.FindAsync(growerId, cancellationToken))!;
                bool own = by.Is(Role.Grower) && by.Person == grower.Person;
                if (!own && !by.Serves(Role.Liaison, village)) return new Refusal(Refusals.Forbidden);
                if (payout.State is not (PayoutState.Paid or PayoutState.Acknowledged)) return new Refusal(Refusals.NotNow).With("state", payout.StateName);
                if (line.AcknowledgedBy is null)
                    await unit.Payouts.AcknowledgeAsync(id, line with { AcknowledgedBy = by.Person, AcknowledgedAt = now }, cancellationToken);
                return new DisbursementAnswer(id, growerId, line.Amount);
            },
            cancellationToken);
    }

    private Task<Outcome<PayoutAnswer>> MoveAsync(
        PayoutId id, PayoutCommand command, object input, ReturnReason? reason, Actor by, IdempotencyKey key,
        Func<IUnitOfWork, Payout, Village, Instant, Task<Payout>> move, CancellationToken cancellationToken) =>
        commands.RunAsync<PayoutAnswer>(
            by, key, $"payout.{command}", new { payout = id, input },
            (unit, now) => MoveAsync(unit, id, command, reason, by, now, move, cancellationToken), cancellationToken);

    private static async Task<Outcome<PayoutAnswer>> MoveAsync(
        IUnitOfWork unit, PayoutId id, PayoutCommand command, ReturnReason? reason, Actor by, Instant now,
        Func<IUnitOfWork, Payout, Village, Instant, Task<Payout>> move, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
        if (await unit.Payouts.FindAsync(id, cancellationToken) is not { } payout) return new Refusal(Refusals.NotFound);
        Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
        if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
        if (PayoutRules.Decide(payout.State, command, payout.Provider).IsRefused(out Refusal? why, out PayoutState next)) return why;

        payout = await move(unit, payout with { State = next }, village, now);
        await PayoutMoves.KeepAsync(unit, payout, by.Person, reason, now, cancellationToken);
        return PayoutAnswer.Of(payout);
    }

    private Func<IUnitOfWork, Payout, Village, Instant, Task<Payout>> PaidByBank(string reference, CancellationToken cancellationToken) =>
        (unit, payout, village, now) => moves.PaidAsync(
            unit, payout with { Attempt = payout.Attempt + 1, Provider = Payout.BankName, ProviderReference = null }, village, reference, now, cancellationToken);

    private static string NameOf(ReturnReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    private async Task<Outcome<Payout>> MayTakeBackAsync(IUnitOfWork unit, PayoutId id, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
        if (await unit.Payouts.FindAsync(id, cancellationToken) is not { } payout) return new Refusal(Refusals.NotFound);
        Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
        if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
        if (payout is not { State: PayoutState.Paid, ProviderReference: not null } || gateways.Find(payout.Provider) is null)
            return new Refusal(Refusals.NotNow).With("state", payout.StateName);
        // A part of it came back already: what is left is no longer this payout, and the books take back whole ones only.
        return (await unit.Payouts.ReversalsAsync([id], cancellationToken)).All(reversal => reversal.IsGivenUp)
            ? payout
            : new Refusal(Refusals.NotNow).With("state", "reversed");
    }

    private static async Task<string?> CodeAsync(IUnitOfWork unit, SettlementId id, CancellationToken cancellationToken) =>
        await unit.Settlements.FindAsync(id, cancellationToken) is { } settlement
            ? (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!.Code
            : null;
}
