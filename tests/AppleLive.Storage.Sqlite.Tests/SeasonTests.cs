using AppleLive.Conformance;
using AppleLive.Plugins;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class SeasonTests : SeasonSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}
