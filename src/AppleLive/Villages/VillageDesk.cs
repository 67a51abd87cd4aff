using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Villages;

/// <summary>Opens villages and tells how each stands.</summary>
public sealed class VillageDesk(IStore store, IClock clock, IdSource ids)
{
    /// <summary>Opens a village and records it as the first fact about it. Opening the same code again changes nothing.</summary>
    public Task<Outcome<VillageOpened>> OpenAsync(NewVillage input, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string name = check.Text("name", input.Name, 40);
        if (input.Code is not { Length: 12 } code || !code.All(char.IsAsciiDigit))
        {
            check.Add("code", FieldRules.OutOfRange, "000000000000", "999999999999");
            code = "";
        }

        if (check.Failed) return Task.FromResult<Outcome<VillageOpened>>(check.Refusal);
        return store.WriteAsync<VillageOpened>(
            async unit =>
            {
                if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is { } open)
                    return new Outcome<VillageOpened>.Accepted(new VillageOpened(open.Id, code), Replayed: true);

                Instant now = clock.GetCurrentInstant();
                IReadOnlyList<VillageCode> codes = input.Codes.Count > 0 ? input.Codes : [new VillageCode(code, name, now.InUtc().Date)];
                var village = new Village(ids.Next<VillageId>(), code, name, codes) { Successor = input.Successor };
                await unit.Villages.AddAsync(village, cancellationToken);
                await unit.Records.AddAsync(VillageRecords.Opened(village, now), cancellationToken);
                return new VillageOpened(village.Id, code);
            },
            cancellationToken);
    }

    /// <summary>All villages by code.</summary>
    public Task<IReadOnlyList<Village>> ListAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken);

    /// <summary>The village whose code in force this is, with its totals, or null.</summary>
    public Task<VillageStanding?> FindAsync(string code, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit => await unit.Villages.FindByCodeAsync(code, cancellationToken) is { } village
                ? new VillageStanding(village, await unit.Villages.TotalsAsync(village.Id, cancellationToken))
                : null,
            cancellationToken);
}
