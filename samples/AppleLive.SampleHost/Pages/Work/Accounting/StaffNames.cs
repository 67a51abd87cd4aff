using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.SampleHost.SignIn;
using AppleLive.Villages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>What to call those who did something: by office, village and badge, as everybody here knows them.</summary>
public sealed class StaffNames(SignInDbContext accounts, VillageDesk villages, IStringLocalizer<SiteText> text)
{
    private static readonly string[] Committees = ["村民委员会", "村委会"];

    /// <summary>Someone whose account is gone, or who never had one.</summary>
    public string Nobody => text["staff.unknown"];

    /// <summary>A name for each of these persons who has an account; of several accounts the oldest counts.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> Of(IEnumerable<PersonId?> persons, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. persons.OfType<PersonId>().Select(person => person.Value).Distinct()];
        if (ids.Count == 0) return new Dictionary<PersonId, string>();
        var found = await accounts.Users.Where(user => ids.Contains(user.PersonId))
            .Select(user => new { user.Id, user.PersonId, user.UserName, user.Badge })
            .ToListAsync(cancellationToken);
        List<Guid> users = [.. found.Select(user => user.Id)];
        var claims = (await accounts.UserClaims.Where(claim => users.Contains(claim.UserId)).ToListAsync(cancellationToken)).ToLookup(claim => claim.UserId);
        var names = (await villages.ListAsync(cancellationToken)).SelectMany(village => village.Codes.Append(new VillageCode(village.Code, village.Name, default)))
            .GroupBy(code => code.Code).ToDictionary(code => code.Key, code => code.Last().Name, StringComparer.Ordinal);

        return found.OrderBy(user => user.Id).GroupBy(user => user.PersonId).ToDictionary(
            person => new PersonId(person.Key),
            person => Name(
                person.First().Badge, person.First().UserName,
                claims[person.First().Id].FirstOrDefault(claim => claim.ClaimType == ActorClaims.Role)?.ClaimValue,
                claims[person.First().Id].Where(claim => claim.ClaimType == ActorClaims.Village).Select(claim => names.GetValueOrDefault(claim.ClaimValue ?? "")).FirstOrDefault()));
    }

    private string Name(string? badge, string? userName, string? role, string? village) => (role, village) switch
    {
        ("officer", _) => text["staff.officer", badge ?? userName ?? ""],
        ("accountant", { } of) => text["staff.accountant", Short(of)],
        ("liaison", { } of) => text["staff.liaison", Short(of)],
        _ => userName ?? text["staff.unknown"],
    };

    private static string Short(string village) =>
        Committees.FirstOrDefault(committee => village.EndsWith(committee, StringComparison.Ordinal)) is { } ending ? village[..^ending.Length] : village;
}
