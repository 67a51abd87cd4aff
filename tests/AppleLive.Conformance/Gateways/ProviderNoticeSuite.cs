using System.Text;

using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>What a provider tells by itself, and what its books say: what every payment gateway with a provider of its own must pass.</summary>
public abstract class ProviderNoticeSuite : ProviderRefundSuite
{
    [Fact]
    public async Task Every_change_is_told_by_a_webhook_that_names_what_changed()
    {
        (string payment, string refund, string dispute) = await AStory();

        ProviderNotice[] notices = [.. Provider.TakeWebhooks().Select(Genuine)];

        ProviderSubject[] subjects = [.. notices.Where(notice => notice.Subject is not null).Select(notice => notice.Subject!).Distinct()];
        subjects.ShouldBe([new(ProviderSubjectKind.Payment, payment), new(ProviderSubjectKind.Refund, refund), new(ProviderSubjectKind.Dispute, dispute)], ignoreOrder: true);
        notices.Select(notice => notice.Event).ShouldBeUnique();
        notices.ShouldAllBe(notice => notice.At <= Provider.Now && notice.Type.Length > 0);
    }

    [Fact]
    public async Task The_same_webhook_again_is_the_same_notice()
    {
        await AStory();

        foreach (SignedWebhook webhook in Provider.TakeWebhooks()) Genuine(webhook).ShouldBe(Genuine(webhook));
    }

    [Fact]
    public async Task A_webhook_that_was_lost_is_found_in_what_has_happened_since()
    {
        Instant begun = Provider.Now;
        await AStory();
        ProviderNotice[] told = [.. Provider.TakeWebhooks().Select(Genuine).Where(notice => notice.Subject is not null)];

        List<ProviderNotice> read = await Gateway.NoticesSinceAsync(begun, Stop).ToListAsync(Stop);

        told.ShouldBeSubsetOf(read);
        read.Select(notice => notice.At).ShouldBeInOrder();
        read.Where(told.Contains).ShouldBe(told);
    }

    [Fact]
    public async Task What_happened_before_is_not_told_again()
    {
        await AStory();
        Provider.Wait(Duration.FromMinutes(1));

        (await Gateway.NoticesSinceAsync(Provider.Now, Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_more_notices_than_fit_one_answer_all_come_the_oldest_first()
    {
        Instant begun = Provider.Now;
        var closed = new List<string>();
        for (int i = 0; i < 230; i++)
        {
            string page = (await Gateway.CreateAsync(ARequest(), Stop)).Reference;
            await Gateway.ExpireAsync(page, Stop);
            closed.Add(page);
        }

        List<ProviderNotice> read = await Gateway.NoticesSinceAsync(begun, Stop).ToListAsync(Stop);

        read.Select(notice => notice.Subject!.Reference).ShouldBe(closed);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        SignedWebhook genuine = await AWebhook();

        Refused(Provider.Forge(genuine.Body)).ShouldBe(WebhookFault.Forged);
        Refused(genuine with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(genuine.Body.Span) + " ") }).ShouldBe(WebhookFault.Forged);
        Refused(genuine with { Signature = "" }).ShouldBe(WebhookFault.Forged);
        Gateway.Read(genuine.Body, null).ShouldBe(new WebhookReading.Refused(WebhookFault.Forged));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("t=,v1=")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(",,,===,\u0000")]
    public async Task A_signature_that_is_none_is_a_forgery_and_no_accident(string signature) =>
        Refused(await AWebhook() with { Signature = signature }).ShouldBe(WebhookFault.Forged);

    [Fact]
    public async Task Somebodys_copy_of_another_day_is_not_believed()
    {
        SignedWebhook genuine = await AWebhook();

        Refused(Provider.Sign(genuine.Body, Provider.Now - Duration.FromDays(1))).ShouldBe(WebhookFault.Stale);
        Refused(Provider.Sign(genuine.Body, Provider.Now + Duration.FromDays(1))).ShouldBe(WebhookFault.Stale);
        Provider.Wait(Duration.FromDays(1));
        Refused(genuine).ShouldBe(WebhookFault.Stale);
    }

    [Fact]
    public async Task The_providers_books_name_every_payment_refund_and_chargeback_and_add_up()
    {
        Instant begun = Provider.Now;
        ProviderPayment payment = await Captured();
        ProviderRefund refund = await Gateway.RefundAsync(ARefund(payment.Capture!, 800), Stop);
        ProviderRefund failed = await Gateway.RefundAsync(ARefund(payment.Capture!, 100), Stop);
        Provider.FailRefund(failed.Reference);
        string dispute = Provider.Dispute((await Captured()).Capture!, onlyAsks: false);
        Provider.MoveDispute(dispute, ProviderDisputeState.Won);

        List<ProviderMovement> read = await Gateway.MovementsAsync(new Interval(begun, Provider.Now + Duration.FromSeconds(1)), Stop).ToListAsync(Stop);

        read.Where(movement => movement.Source == payment.Capture).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            movement => (movement.Kind, movement.Money).ShouldBe((ProviderMovementKind.Payment, payment.Money)),
            movement => movement.Fee.ShouldBe(payment.Fee!.Value.Minor));
        read.Where(movement => movement.Source == refund.Reference).Select(movement => (movement.Kind, movement.Money.Minor)).ShouldBe([(ProviderMovementKind.Refund, -800)]);
        read.Where(movement => movement.Source == failed.Reference).Select(movement => (movement.Kind, movement.Money.Minor))
            .ShouldBe([(ProviderMovementKind.Refund, -100), (ProviderMovementKind.RefundReturned, 100)]);
        read.Where(movement => movement.Source == dispute).Select(movement => (movement.Kind, movement.Money.Minor))
            .ShouldBe([(ProviderMovementKind.Dispute, -Due.Value), (ProviderMovementKind.DisputeReturned, Due.Value)]);
        read.Sum(movement => movement.Money.Minor - movement.Fee).ShouldBe(Provider.Balance);
        read.Select(movement => movement.Reference).ShouldBeUnique();
        read.Select(movement => movement.At).ShouldBeInOrder();
    }

    [Fact]
    public async Task Two_spans_that_meet_hold_every_movement_once()
    {
        Instant begun = Provider.Now;
        await Captured();
        Provider.Wait(Duration.FromHours(1));
        Instant between = Provider.Now;
        await Captured();
        Instant end = between + Duration.FromHours(1);

        List<ProviderMovement> first = await Gateway.MovementsAsync(new Interval(begun, between), Stop).ToListAsync(Stop);
        List<ProviderMovement> second = await Gateway.MovementsAsync(new Interval(between, end), Stop).ToListAsync(Stop);
        List<ProviderMovement> both = await Gateway.MovementsAsync(new Interval(begun, end), Stop).ToListAsync(Stop);

        (first.Count, second.Count).ShouldBe((1, 1));
        both.ShouldBe([.. first, .. second]);
    }

    /// <summary>A webhook of a page that was paid.</summary>
    protected async Task<SignedWebhook> AWebhook()
    {
        await Captured();
        return Provider.TakeWebhooks()[^1];
    }

    protected WebhookFault Refused(SignedWebhook webhook) => Gateway.Read(webhook.Body, webhook.Signature).ShouldBeOfType<WebhookReading.Refused>().Fault;

    protected ProviderNotice Genuine(SignedWebhook webhook) => Gateway.Read(webhook.Body, webhook.Signature).ShouldBeOfType<WebhookReading.Genuine>().Notice;

    private async Task<(string Payment, string Refund, string Dispute)> AStory()
    {
        ProviderPayment payment = await Captured();
        ProviderRefund refund = await Gateway.RefundAsync(ARefund(payment.Capture!, 800), Stop);
        return (payment.Reference, refund.Reference, Provider.Dispute(payment.Capture!, onlyAsks: false));
    }
}
