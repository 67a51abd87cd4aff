using AppleLive.Plugins;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.Stripe;

/// <summary>Lets buyers pay, and villages be paid, through Stripe.</summary>
public static class StripeBuilderExtensions
{
    /// <summary>The name of both gateways.</summary>
    public const string GatewayName = "stripe";

    /// <summary>
    /// Adds the payment gateway and the payout gateway <c>stripe</c>. They are used where <c>AppleLive:Payments:Gateways</c>
    /// and <c>AppleLive:Payouts:Gateways</c> name them; the settings are checked in any case. Calling it twice adds nothing
    /// more, and the settings of both calls hold.
    /// </summary>
    /// <param name="live">The builder.</param>
    /// <param name="configure">Sets the options, such as by binding the section <c>AppleLive:Stripe</c>.</param>
    public static IAppleLiveBuilder AddStripe(this IAppleLiveBuilder live, Action<StripeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(configure);
        live.Services.AddOptions<StripeOptions>().Configure(configure);
        live.Services.TryAddSingleton<StripeCalls>();
        return live.AddSettingsCheck<StripeSettings>().AddPaymentGateway<StripePayments>().AddPayoutGateway<StripePayouts>();
    }
}
