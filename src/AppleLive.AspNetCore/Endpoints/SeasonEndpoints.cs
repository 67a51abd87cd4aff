using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Seasons;
using AppleLive.Settlements;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

using NodaTime;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>The season and its rules.</summary>
internal static class SeasonEndpoints
{
    public static void MapSeason(this IEndpointRouteBuilder api) =>
        api.MapGet("/season", (Season season, AppleLiveOptions options, SettlementDesk settlements, IClock clock) =>
                SeasonView.Of(season, options, settlements.Deductions, clock.GetCurrentInstant()).Found())
            .ForAnyone()
            .Reads<SeasonView>("The season's window, its rules with every deduction in plain words, and the host's clock.");
}
