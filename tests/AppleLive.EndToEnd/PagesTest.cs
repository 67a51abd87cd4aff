using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;

namespace AppleLive.EndToEnd;

/// <summary>A test whose people go home at its end, and had nothing to complain about.</summary>
public abstract class PagesTest(Chromium chromium, SeasonHost host) : IAsyncLifetime
{
    protected Township Township { get; } = new(chromium, host);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Township.DisposeAsync();
    }
}
