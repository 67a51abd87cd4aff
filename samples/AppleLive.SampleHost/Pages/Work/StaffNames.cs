using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.SampleHost.SignIn;
using AppleLive.Villages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>What to call those who did something, by name and office, as everybody here knows them. For staff's pages alone.</summary>
public sealed class StaffNames(SignInDbContext accounts, VillageDesk villages, IStringLocalizer<SiteText> text)
{
    private static readonly string[] Committees = ["村民委员会", "村委会"];

    /// <summary>A name for each of these persons, with a fixed number of statements; of several accounts of a person the oldest counts.</summary>
    public async Task<StaffRoll> Of(IEnumerable<PersonId?> persons, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. persons.OfType<PersonId>().Select(person => person.Value).Distinct()];
        string unknown = text["staff.unknown"];
        if (ids.Count == 0) return new StaffRoll(new Dictionary<PersonId, (string Full, string Short)>(), unknown);
        var found = await accounts.Users.Where(user => ids.Contains(user.PersonId))
            .Select(user => new { user.Id, user.PersonId, user.UserName, user.Badge, user.Name })
            .ToListAsync(cancellationToken);
        List<Guid> users = [.. found.Select(user => user.Id)];
        var claims = (await accounts.UserClaims.Where(claim => users.Contains(claim.UserId)).ToListAsync(cancellationToken)).ToLookup(claim => claim.UserId);
        var names = (await villages.ListAsync(cancellationToken)).SelectMany(village => village.Codes.Append(new VillageCode(village.Code, village.Name, default)))
            .GroupBy(code => code.Code).ToDictionary(code => code.Key, code => code.Last().Name, StringComparer.Ordinal);

        var called = new Dictionary<PersonId, (string Full, string Short)>();
        foreach (var user in found.OrderBy(user => user.Id))
        {
            string? role = claims[user.Id].FirstOrDefault(claim => claim.ClaimType == ActorClaims.Role)?.ClaimValue;
            string? village = claims[user.Id].Where(claim => claim.ClaimType == ActorClaims.Village).Select(claim => names.GetValueOrDefault(claim.ClaimValue ?? "")).FirstOrDefault();
            string office = Office(user.Badge, user.UserName, role, village);
            called.TryAdd(new PersonId(user.PersonId), user.Name is { } name ? (text["staff.named", name, office], name) : (office, office));
        }

        return new StaffRoll(called, unknown);
    }

    // A narrow column must not part a badge at its hyphen; a word joiner is not seen.
    private static string Whole(string badge) => badge.Replace("-", "-\u2060", StringComparison.Ordinal);

    private string Office(string? badge, string? userName, string? role, string? village) => (role, village) switch
    {
        ("officer", _) => text["staff.officer", Whole(badge ?? userName ?? "")],
        ("accountant", { } of) => text["staff.accountant", Short(of)],
        ("liaison", { } of) => text["staff.liaison", Short(of)],
        _ => userName ?? text["staff.unknown"],
    };

    private static string Short(string village) =>
        Committees.FirstOrDefault(committee => village.EndsWith(committee, StringComparison.Ordinal)) is { } ending ? village[..^ending.Length] : village;
}
