using AppleLive.Conformance.Online;
using AppleLive.Plugins;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class OnlinePaymentTests : OnlinePaymentSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class OnlineReversalTests : OnlineReversalSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class OnlineReversalScheduleTests : OnlineReversalScheduleSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ProviderEntryTests : ProviderEntrySuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ChargebackTests : ChargebackSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class OnlineRefundTests : OnlineRefundSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class OnlinePayoutTests : OnlinePayoutSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class OnlineScheduleTests : OnlineScheduleSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ReconciliationTests : ReconciliationSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}
