using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>Registers lots and takes them through inspection and attestation.</summary>
public sealed class HarvestDesk
{
    private readonly CommandRunner commands;
    private readonly HarvestIntake intake;
    private readonly MasterKeys keys;
    private readonly IdSource ids;
    private readonly LedgerOptions ledger;

    internal HarvestDesk(CommandRunner commands, HarvestIntake intake, MasterKeys keys, IdSource ids, LedgerOptions ledger) =>
        (this.commands, this.intake, this.keys, this.ids, this.ledger) = (commands, intake, keys, ids, ledger);

    /// <summary>Registers a lot for a grower: by himself or by a liaison of his village. Safe to retry under the same key.</summary>
    public async Task<Outcome<LotAnswer>> RegisterAsync(NewLot input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        ReadLot read = intake.Read(input, check);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<LotAnswer>(
            by, key, "lot.register", input,
            async (unit, now) =>
            {
                if (await unit.Growers.FindAsync(read.Grower, cancellationToken) is not { } grower)
                {
                    check.Add("grower", FieldRules.NotFound);
                    return check.Refusal;
                }

                Village village = (await unit.Villages.FindAsync(grower.Village, cancellationToken))!;
                if (!LotKeepers.Include(by, grower, village)) return new Refusal(Refusals.Forbidden);

                if (PersonalSecret.UnwrapUnlessErased(keys, grower.Secret) is not { } secret) return new Refusal(Refusals.Erased);
                byte[] certificate = secret.SealJson(read.Certificate, HarvestLot.CertificatePurpose);
                var lot = new HarvestLot(
                    ids.Next<LotId>(), grower.Id, grower.Village, read.Facts, read.Grams, certificate, new LotState.Registered(), 0, by.Person, now);
                await unit.Lots.AddAsync(lot, cancellationToken);
                return new LotAnswer(lot.Id, lot.State.Name);
            },
            cancellationToken);
    }

    /// <summary>Keeps an officer's check of a lot. Until it is approved a new check replaces it.</summary>
    public async Task<Outcome<LotAnswer>> AttestAsync(LotId lot, NewInspection input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        long grams = check.Number("grams", input.Grams, 1, HarvestIntake.MaximumGrams);
        AttestedFacts facts = input.Facts ?? new AttestedFacts();
        if (input.Facts is null) check.Add("facts", FieldRules.Required);
        check.OptionalNumber("facts.brixTenths", facts.BrixTenths, 50, 300);
        check.OptionalNumber("facts.photos", facts.Photos, 0, 50);
        if (check.Failed) return check.Refusal;

        return await DecideAsync(lot, by, key, "lot.attest", input, now => new LotCommand.Inspect(facts, grams, by.Person, by.Badge, now), cancellationToken);
    }

    /// <summary>Approves a check as the second officer. From then on the lot is attested, publicly recorded and may be sold.</summary>
    public Task<Outcome<LotAnswer>> ApproveAsync(LotId lot, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(lot, by, key, "lot.approve", new { }, now => new LotCommand.Approve(by.Person, by.Badge, now), cancellationToken);

    /// <summary>Turns a lot down, with the reason for its grower.</summary>
    public async Task<Outcome<LotAnswer>> RejectAsync(LotId lot, NewRejection input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string reason = check.Text("reason", input.Reason, 200);
        return check.Failed
            ? check.Refusal
            : await DecideAsync(lot, by, key, "lot.reject", input, now => new LotCommand.Reject(reason, by.Person, now), cancellationToken);
    }

    /// <summary>Takes back what is not allocated yet.</summary>
    public Task<Outcome<LotAnswer>> WithdrawAsync(LotId lot, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(lot, by, key, "lot.withdraw", new { }, now => new LotCommand.Withdraw(by.Person, now), cancellationToken);

    private Task<Outcome<LotAnswer>> DecideAsync(
        LotId id, Actor by, IdempotencyKey key, string name, object input, Func<Instant, LotCommand> command, CancellationToken cancellationToken) =>
        commands.RunAsync<LotAnswer>(
            by, key, name, new { lot = id, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Lots.FindAsync(id, cancellationToken) is not { } lot) return new Refusal(Refusals.NotFound);
                Outcome<LotState> decision = LotRules.Decide(lot.State, lot.RegisteredGrams, command(now));
                if (decision is not Outcome<LotState>.Accepted { Value: var next }) return ((Outcome<LotState>.Refused)decision).Why;

                await unit.Lots.SaveStateAsync(lot with { State = next }, cancellationToken);
                await RecordAsync(unit, lot, next, now, cancellationToken);
                return new LotAnswer(id, next.Name);
            },
            cancellationToken);

    private async Task RecordAsync(IUnitOfWork unit, HarvestLot lot, LotState next, Instant now, CancellationToken cancellationToken)
    {
        if (next is LotState.Attested attested)
        {
            Village village = (await unit.Villages.FindAsync(lot.Village, cancellationToken))!;
            Grower grower = (await unit.Growers.FindAsync(lot.Grower, cancellationToken))!;
            await unit.Records.AddAsync(HarvestRecords.Attested(lot, attested, village, grower, keys, ledger.Officers), cancellationToken);
        }
        else if (next is LotState.Withdrawn { Attestation: not null })
        {
            await unit.Records.AddAsync(HarvestRecords.Withdrawn(lot, lot.AvailableGrams, now), cancellationToken);
        }
    }
}
