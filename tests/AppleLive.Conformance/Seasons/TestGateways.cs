using AppleLive.Plugins;

namespace AppleLive.Conformance.Seasons;

/// <summary>The gateways and the media store of test seasons, added as a township would add its own.</summary>
public sealed class TestGateways : IAppleLivePlugin
{
    public string Name => "Gateways and media for tests";

    public void Add(IAppleLiveBuilder live) => live.AddPaymentGateway<WalletGateway>().AddPaymentGateway<BrokenGateway>().AddPaymentGateway<TestProvider>().AddPayoutGateway<TestProvider>().AddMediaStore<MemoryMedia>();
}
