using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Growers;

/// <summary>Registers growers.</summary>
public sealed class GrowerDesk
{
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IClock clock;
    private readonly IdSource ids;

    internal GrowerDesk(CommandRunner commands, MasterKeys keys, IClock clock, IdSource ids) =>
        (this.commands, this.keys, this.clock, this.ids) = (commands, keys, clock, ids);

    /// <summary>
    /// Registers a grower with his consent. May be called by a liaison of the village or an officer; safe to retry under
    /// the same key.
    /// </summary>
    public async Task<Outcome<GrowerRegistered>> RegisterAsync(NewGrower input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string code = check.Text("village", input.Village, 12);
        var details = new GrowerDetails(
            check.Text("name", input.Name, 50),
            "",
            input.Consent is { } consent ? check.Past("consent.at", consent.At, clock.GetCurrentInstant()) : default,
            input.Consent is { } given ? check.Text("consent.how", given.How, 100) : "");
        if (input.Consent is null) check.Add("consent", FieldRules.Required);
        if (!PhoneNumber.TryParse(input.Phone, out PhoneNumber phone))
            check.Add("phone", string.IsNullOrWhiteSpace(input.Phone) ? FieldRules.Required : FieldRules.Phone);
        PersonId person = input.Person is null ? ids.Next<PersonId>() : check.Id<PersonId>("person", input.Person);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<GrowerRegistered>(
            by, key, "grower.register", input,
            async (unit, now) =>
            {
                if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is not { } village)
                {
                    check.Add("village", FieldRules.NotFound);
                    return check.Refusal;
                }

                if (!by.Is(Role.Officer) && !by.Serves(Role.Liaison, village)) return new Refusal(Refusals.Forbidden);
                if (!await unit.People.EnrollAsync(person, PersonKind.Villager, cancellationToken)) return new Refusal(Refusals.OfficerCannotBePaid);
                Grower grower = Seal(village, person, details with { Phone = phone.National }, phone, by, now);
                await unit.Growers.AddAsync(grower, cancellationToken);
                return new GrowerRegistered(grower.Id);
            },
            cancellationToken);
    }

    private Grower Seal(Village village, PersonId person, GrowerDetails details, PhoneNumber phone, Actor by, Instant now)
    {
        PersonalSecret secret = PersonalSecret.Create();
        return new Grower(
            ids.Next<GrowerId>(), village.Id, person, secret.Wrap(keys),
            secret.SealJson(details, Grower.DetailsPurpose), Digest.From(keys.IndexOf(phone)), by.Person, now);
    }
}
