using AppleLive.Conformance;
using AppleLive.Plugins;

namespace AppleLive.Storage.PostgreSql.Tests;

public sealed class PhotoTests : PhotoSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => Databases.Use(live, folder);
}

public sealed class PackingTests : PackingSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => Databases.Use(live, folder);
}
