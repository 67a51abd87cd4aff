namespace AppleLive.SampleHost.Pages.Home;

/// <summary>Reads what the home page shows.</summary>
public interface IHomeReader
{
    /// <summary>The page as it is now.</summary>
    Task<HomeView> Read(CancellationToken cancellationToken);
}
