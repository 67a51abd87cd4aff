using AppleLive.Conformance;
using AppleLive.Conformance.Payments;
using AppleLive.Plugins;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class SeasonTests : SeasonSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class PayoutTests : PayoutSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ReturnsTests : ReturnsSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class PeopleTests : PeopleSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class PrepaidTests : PrepaidSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class RepetitionTests : RepetitionSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class CheckoutTests : CheckoutSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ListingTests : ListingSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class JourneyTests : JourneySuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ListTests : ListSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class DayBookTests : DayBookSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class SlipTests : SlipSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class AccountTests : AccountSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class BankStatementTests : BankStatementSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class PayeeAccountTests : PayeeAccountSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class AccountantTests : AccountantSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class LogTests : LogSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ReceiptTests : ReceiptSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class LogKeyTests : LogKeySuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class WitnessTests : WitnessSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ErasureTests : ErasureSuite
{
    [Fact]
    public Task Nothing_of_what_was_sealed_remains_in_the_stores_files() => NothingOfWhatWasSealedRemainsInTheStoresFiles();

    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class IntegratorFaultTests : IntegratorFaultSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class LaneTests : LaneSuite
{
    protected override void UseEngine(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class DiagnosticsTests : DiagnosticsSuite
{
    protected override void UseEngine(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class LinearizabilityTests : LinearizabilitySuite
{
    protected override void UseEngine(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}

public sealed class ClockTests : ClockSuite
{
    protected override void UseEngine(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);
}
