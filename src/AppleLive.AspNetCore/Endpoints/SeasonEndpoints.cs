using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Seasons;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

using NodaTime;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>The season and its rules.</summary>
internal static class SeasonEndpoints
{
    public static void MapSeason(this IEndpointRouteBuilder api) =>
        api.MapGet("/season", (Season season, AppleLiveOptions options, IClock clock) =>
                SeasonView.Of(season, options, clock.GetCurrentInstant()).Found())
            .ForAnyone()
            .Reads<SeasonView>("The season's window, its rules, and the host's clock.");
}
