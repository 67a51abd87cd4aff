using AppleLive.Gateways;
using AppleLive.Plugins;
using AppleLive.Stripe.Tests.StandIns;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AppleLive.Stripe.Tests;

public sealed class SettingsTests
{
    private const string Key = "sk_test_Mountain12345";

    private const string Secret = "whsec_Orchard67890";

    [Fact]
    public void Settings_that_are_right_are_not_complained_about() => Mistakes(_ => { }).ShouldBeEmpty();

    [Fact]
    public void Without_a_key_and_a_secret_the_host_does_not_start_and_is_told_what_to_set() => Mistakes(options =>
    {
        options.SecretKey = " ";
        options.WebhookSecrets.Clear();
    }).ShouldBe(
    [
        "AppleLive:Stripe:SecretKey is not set; write the secret or restricted key of your Stripe account (sk_live_… or rk_live_…; sk_test_… to try).",
        "AppleLive:Stripe:WebhookSecrets holds 0; write the signing secret of the webhook (whsec_…), and beside it the new one while you replace it.",
    ]);

    [Fact]
    public void All_mistakes_are_told_at_once() => Mistakes(options =>
    {
        options.SecretKey = "pk_test_Mountain12345";
        options.WebhookSecrets.Add("whsec_");
        options.WebhookSecrets.Add("we_12345678");
        options.AllowedMethods.Add("card");
        options.AllowedMethods.Add("cash");
        options.HoldMinutes = 4;
        options.WebhookToleranceSeconds = 3_601;
        options.TimeoutMilliseconds = 99;
        options.Retries = 6;
        options.Accounts["1408"] = "acct_1Village1408";
        options.Accounts["140829103209"] = "Village";
        options.ApiBase = "http://stripe.example";
    }).ShouldBe(
    [
        "AppleLive:Stripe:SecretKey is a publishable key (pk_…); write the secret or restricted one, which starts with sk_ or rk_.",
        "AppleLive:Stripe:WebhookSecrets holds 3; write the signing secret of the webhook (whsec_…), and beside it the new one while you replace it.",
        "AppleLive:Stripe:WebhookSecrets:1 is not a signing secret; it starts with whsec_ and has no spaces.",
        "AppleLive:Stripe:WebhookSecrets:2 is not a signing secret; it starts with whsec_ and has no spaces.",
        "AppleLive:Stripe:HoldMinutes is 4; set it between 5 and 60.",
        "AppleLive:Stripe:WebhookToleranceSeconds is 3601; set it between 30 and 3600.",
        "AppleLive:Stripe:TimeoutMilliseconds is 99; set it between 100 and 80000.",
        "AppleLive:Stripe:Retries is 6; set it between 0 and 5.",
        "AppleLive:Stripe:AllowedMethods names \"cash\"; choose among card, alipay, wechat_pay.",
        "AppleLive:Stripe:Accounts names a village \"1408\"; write its statistical code of 12 digits.",
        "AppleLive:Stripe:Accounts:140829103209 is not a connected account; it starts with acct_ and has no spaces.",
        "AppleLive:Stripe:ApiBase is not an https address; leave it out to speak to Stripe itself.",
    ]);

    [Theory]
    [InlineData("sk_live_Mountain12345")]
    [InlineData("rk_live_Mountain12345")]
    [InlineData("rk_test_Mountain12345")]
    public void Secret_and_restricted_keys_of_both_modes_are_taken(string key) => Mistakes(options => options.SecretKey = key).ShouldBeEmpty();

    [Theory]
    [InlineData("sk_test_Mountain 12345")]
    [InlineData("sk_test_Mountain12345\n")]
    [InlineData("sk_Mountain12345")]
    [InlineData("sk_test_")]
    [InlineData("Mountain12345")]
    public void A_key_that_is_malformed_is_not_repeated_in_the_message(string key) =>
        Mistakes(options => options.SecretKey = key).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            mistake => mistake.ShouldStartWith("AppleLive:Stripe:SecretKey is not a key of Stripe's;"),
            mistake => mistake.ShouldNotContain("Mountain"));

    [Fact]
    public void Two_secrets_are_taken_while_one_is_replaced() => Mistakes(options => options.WebhookSecrets.Add("whsec_Blossom12345")).ShouldBeEmpty();

    [Theory]
    [InlineData("https://stripe.example")]
    [InlineData("http://127.0.0.1:12111/")]
    [InlineData("http://localhost:12111")]
    public void A_stand_in_is_taken_by_https_or_on_this_machine(string address) => Mistakes(options => options.ApiBase = address).ShouldBeEmpty();

    [Fact]
    public void The_options_do_not_say_their_secrets() => Convert.ToString((object)Right(new StripeOptions()), System.Globalization.CultureInfo.InvariantCulture).ShouldBe("AppleLive.Stripe.StripeOptions");

    [Fact]
    public async Task Adding_it_twice_adds_one_gateway_of_each_kind_and_both_settings_hold()
    {
        await using ServiceProvider services = Host(live => live.AddStripe(options => Right(options)).AddStripe(options => options.HoldMinutes = 20));

        services.GetServices<IPaymentGateway>().Select(gateway => gateway.Name).ShouldBe(["offline", "stripe"]);
        services.GetServices<IPayoutGateway>().Select(gateway => gateway.Name).ShouldBe(["stripe"]);
        services.GetServices<IPaymentGateway>().OfType<IPaymentProvider>().Single().HoldsFor.ShouldBe(NodaTime.Duration.FromMinutes(20));
    }

    private static IReadOnlyList<string> Mistakes(Action<StripeOptions> configure)
    {
        using ServiceProvider services = Host(live => live.AddStripe(options =>
        {
            Right(options);
            configure(options);
        }));
        IReadOnlyList<string> all = Should.Throw<AppleLiveConfigurationException>(() => services.GetRequiredService<AppleLiveStart>().PrepareAsync(TestContext.Current.CancellationToken)).Mistakes;
        // There is no store here, and no folder for keys; the rest is Stripe's.
        return [.. all.Where(mistake => mistake.Contains("Stripe", StringComparison.Ordinal))];
    }

    private static StripeOptions Right(StripeOptions options)
    {
        options.SecretKey = Key;
        if (options.WebhookSecrets.Count == 0) options.WebhookSecrets.Add(Secret);
        options.Accounts[StripeWorld.Village] = StripeWorld.Account;
        return options;
    }

    private static ServiceProvider Host(Action<IAppleLiveBuilder> configure) =>
        new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddAppleLive(configure).BuildServiceProvider();
}
