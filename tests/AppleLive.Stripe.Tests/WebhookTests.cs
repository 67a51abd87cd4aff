using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using AppleLive.Gateways;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using NodaTime;

using StripeEvents = Stripe.EventUtility;

namespace AppleLive.Stripe.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Old = "whsec_OldSecret1";

    private const string New = "whsec_NewSecret1";

    private StripeWorld world = null!;

    public async ValueTask InitializeAsync() => world = await StripeWorld.Open(settings: new LoopbackSettings { WebhookSecrets = [Old, New] });

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData("checkout.session.completed", ProviderSubjectKind.Payment)]
    [InlineData("checkout.session.expired", ProviderSubjectKind.Payment)]
    [InlineData("checkout.session.async_payment_succeeded", ProviderSubjectKind.Payment)]
    [InlineData("checkout.session.async_payment_failed", ProviderSubjectKind.Payment)]
    [InlineData("refund.created", ProviderSubjectKind.Refund)]
    [InlineData("refund.updated", ProviderSubjectKind.Refund)]
    [InlineData("refund.failed", ProviderSubjectKind.Refund)]
    [InlineData("charge.refund.updated", ProviderSubjectKind.Refund)]
    [InlineData("charge.dispute.created", ProviderSubjectKind.Dispute)]
    [InlineData("charge.dispute.updated", ProviderSubjectKind.Dispute)]
    [InlineData("charge.dispute.closed", ProviderSubjectKind.Dispute)]
    [InlineData("charge.dispute.funds_withdrawn", ProviderSubjectKind.Dispute)]
    [InlineData("charge.dispute.funds_reinstated", ProviderSubjectKind.Dispute)]
    [InlineData("transfer.created", ProviderSubjectKind.Payout)]
    [InlineData("transfer.updated", ProviderSubjectKind.Payout)]
    [InlineData("transfer.reversed", ProviderSubjectKind.Payout)]
    public void An_event_that_concerns_us_names_what_it_is_about(string type, ProviderSubjectKind kind) =>
        Notice(AnEvent(told => told["type"] = type)).ShouldBe(new ProviderNotice("evt_1", type, Now, new ProviderSubject(kind, "obj_1")));

    [Theory]
    [InlineData("charge.refunded")]
    [InlineData("charge.succeeded")]
    [InlineData("customer.created")]
    [InlineData("something.new")]
    public void Any_other_event_is_kept_and_is_about_nothing(string type) => Notice(AnEvent(told => told["type"] = type)).ShouldBe(new ProviderNotice("evt_1", type, Now, null));

    [Fact]
    public void An_event_about_a_thing_without_an_id_is_kept_and_is_about_nothing() =>
        Notice(AnEvent(told => told["data"] = new JsonObject { ["object"] = new JsonObject { ["object"] = "balance" } })).Subject.ShouldBeNull();

    [Fact]
    public void Either_of_two_secrets_is_believed_and_a_third_is_not()
    {
        byte[] body = AnEvent();

        Read(body, secrets: [Old]).ShouldBeOfType<WebhookReading.Genuine>();
        Read(body, secrets: [New]).ShouldBeOfType<WebhookReading.Genuine>();
        Read(body, secrets: ["whsec_Stranger1", New]).ShouldBeOfType<WebhookReading.Genuine>();
        Read(body, secrets: ["whsec_Stranger1"]).ShouldBe(new WebhookReading.Refused(WebhookFault.Forged));
    }

    [Fact]
    public void What_Stripes_own_library_signs_is_believed()
    {
        byte[] body = AnEvent();

        string header = StripeEvents.GenerateSignatureHeader(Encoding.UTF8.GetString(body), New, Now.ToUnixTimeSeconds());

        world.Payments.Read(body, header).ShouldBeOfType<WebhookReading.Genuine>();
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_signature_is_good_for_five_minutes_either_way(int secondsAgo, bool good)
    {
        byte[] body = AnEvent();

        WebhookReading reading = world.Payments.Read(body, world.Stripe.Webhooks.Sign(body, world.Time.GetUtcNow() - TimeSpan.FromSeconds(secondsAgo)));

        reading.Equals(new WebhookReading.Refused(WebhookFault.Stale)).ShouldBe(!good);
    }

    [Fact]
    public void A_forged_signature_of_another_time_is_a_forgery_first() =>
        world.Payments.Read(AnEvent(), $"t=1,v1={new string('0', 64)}").ShouldBe(new WebhookReading.Refused(WebhookFault.Forged));

    [Fact]
    public void A_time_that_is_said_twice_is_a_forgery()
    {
        byte[] body = AnEvent();
        string seconds = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        world.Payments.Read(body, $"t={seconds},{world.Stripe.Webhooks.Sign(body)}").ShouldBe(new WebhookReading.Refused(WebhookFault.Forged));
    }

    [Fact]
    public void An_event_of_a_connected_account_is_not_ours() => Refused(AnEvent(told => told["account"] = "acct_1Other")).ShouldBe(WebhookFault.OtherAccount);

    [Fact]
    public void An_event_of_the_live_mode_is_not_for_a_test_key() => Refused(AnEvent(told => told["livemode"] = true)).ShouldBe(WebhookFault.OtherAccount);

    [Fact]
    public async Task An_event_of_the_test_mode_is_not_for_a_live_key()
    {
        await using StripeWorld live = await StripeWorld.Open(settings: new LoopbackSettings { SecretKey = "rk_live_Mountain12345" });
        byte[] body = AnEvent(), ofLive = AnEvent(told => told["livemode"] = true);

        live.Payments.Read(body, live.Stripe.Webhooks.Sign(body)).ShouldBe(new WebhookReading.Refused(WebhookFault.OtherAccount));
        live.Payments.Read(ofLive, live.Stripe.Webhooks.Sign(ofLive)).ShouldBeOfType<WebhookReading.Genuine>();
    }

    [Theory]
    [InlineData("2024-06-20")]
    [InlineData("2026-08-26.dahlia")]
    [InlineData("")]
    public void An_event_in_another_version_is_not_read(string version) => Refused(AnEvent(told => told["api_version"] = version)).ShouldBe(WebhookFault.Unreadable);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"object\":\"v2.core.event\",\"id\":\"evt_1\",\"livemode\":false}")]
    [InlineData("{\"object\":7}")]
    public void What_is_signed_but_no_event_is_not_read(string body) => Refused(Encoding.UTF8.GetBytes(body)).ShouldBe(WebhookFault.Unreadable);

    [Theory]
    [InlineData("id")]
    [InlineData("type")]
    [InlineData("created")]
    [InlineData("livemode")]
    [InlineData("data")]
    [InlineData("api_version")]
    public void An_event_that_lacks_something_is_not_read(string field) => Refused(AnEvent(told => told.Remove(field))).ShouldBe(WebhookFault.Unreadable);

    [Fact]
    public void A_time_no_calendar_has_is_not_read() => Refused(AnEvent(told => told["created"] = long.MaxValue)).ShouldBe(WebhookFault.Unreadable);

    [Fact]
    public void JSON_as_deep_as_a_well_is_not_read() => Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000)))).ShouldBe(WebhookFault.Unreadable);

    [Fact]
    public void Bytes_that_are_no_text_are_checked_as_they_came()
    {
        byte[] body = [0xff, 0xfe, 0x00, 0x80];

        Refused(body).ShouldBe(WebhookFault.Unreadable);
        world.Payments.Read(new byte[] { 0xff, 0xfd, 0x00, 0x80 }, world.Stripe.Webhooks.Sign(body)).ShouldBe(new WebhookReading.Refused(WebhookFault.Forged));
    }

    private Instant Now => Instant.FromUnixTimeSeconds(world.Time.GetUtcNow().ToUnixTimeSeconds());

    private byte[] AnEvent(Action<JsonObject>? change = null)
    {
        var told = new JsonObject
        {
            ["id"] = "evt_1",
            ["object"] = "event",
            ["api_version"] = LoopbackStripe.ApiVersion,
            ["created"] = Now.ToUnixTimeSeconds(),
            ["data"] = new JsonObject { ["object"] = new JsonObject { ["id"] = "obj_1" } },
            ["livemode"] = false,
            ["type"] = "checkout.session.completed",
        };
        change?.Invoke(told);
        return Encoding.UTF8.GetBytes(told.ToJsonString());
    }

    private WebhookReading Read(byte[] body, IReadOnlyList<string>? secrets = null) => world.Payments.Read(body, world.Stripe.Webhooks.Sign(body, secrets: secrets));

    private ProviderNotice Notice(byte[] body) => Read(body).ShouldBeOfType<WebhookReading.Genuine>().Notice;

    private WebhookFault Refused(byte[] body) => Read(body).ShouldBeOfType<WebhookReading.Refused>().Fault;
}
