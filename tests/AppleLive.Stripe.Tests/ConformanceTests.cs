using AppleLive.Conformance.Gateways;
using AppleLive.Stripe.Tests.StandIns;

namespace AppleLive.Stripe.Tests;

public sealed class PaymentConformanceTests : ProviderNoticeSuite
{
    protected override async Task<IPaymentStandIn> StartAsync() => new StripeStandIn(await StripeWorld.Open());
}

public sealed class PayoutConformanceTests : PayoutGatewaySuite
{
    protected override async Task<IPayoutStandIn> StartPayoutsAsync() => new StripeStandIn(await StripeWorld.Open(VillageAccounts.Set));
}
