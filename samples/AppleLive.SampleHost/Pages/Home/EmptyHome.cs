using NodaTime;

namespace AppleLive.SampleHost.Pages.Home;

/// <summary>The home page before anything is planned or on sale.</summary>
internal sealed class EmptyHome(IClock clock) : IHomeReader
{
    public Task<HomeView> Read(CancellationToken cancellationToken)
    {
        Instant now = clock.GetCurrentInstant();
        int year = now.InZone(Township.Zone).Year;
        return Task.FromResult(new HomeView(new LocalDate(year, 9, 1), new LocalDate(year, 9, 30), now));
    }
}
