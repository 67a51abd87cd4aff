using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

using Stripe.Checkout;

namespace AppleLive.Stripe;

/// <summary>The page we ask for. It tells Stripe what is bought, not by whom.</summary>
internal static class SessionRequest
{
    // Stripe keeps a page open for 30 minutes at least. One minute more is for a call that is repeated at the last moment.
    private static readonly Duration ShortestOpen = Duration.FromMinutes(31);

    /// <summary>As long as Stripe keeps a page open, and remembers a key.</summary>
    public static readonly Duration LongestOpen = Duration.FromHours(24);

    public static SessionCreateOptions Of(PaymentRequest request, StripeOptions set, Instant now)
    {
        List<string> methods = set.AllowedMethods.Count > 0 ? [.. set.AllowedMethods.Distinct()] : [.. StripeSettings.KnownMethods];
        Dictionary<string, string> names = new()
        {
            [StripeNames.Payment] = request.Id.ToString(),
            [StripeNames.Order] = request.Group.ToString(),
            [StripeNames.Number] = request.Number,
        };
        return new SessionCreateOptions
        {
            Mode = "payment",
            ClientReferenceId = request.Id.ToString(),
            Metadata = names,
            LineItems = [.. Lines(request)],
            Locale = Locale(request.Language),
            SuccessUrl = request.Paid.AbsoluteUri,
            CancelUrl = request.Left.AbsoluteUri,
            ExpiresAt = Closes(request.PayBy, now)?.ToDateTimeUtc(),
            AllowedPaymentMethodTypes = methods,
            PaymentMethodOptions = methods.Contains("wechat_pay") ? new() { WechatPay = new() { Client = "web" } } : null,
            // Buyers pay the yuan we ask for; a price in another currency would be a difference in our books.
            AdaptivePricing = new() { Enabled = false },
            PaymentIntentData = new()
            {
                Description = request.Number,
                TransferGroup = request.Group.ToString(),
                Metadata = names,
                // Otherwise Stripe takes the money a little after it says so, and does not know its fee yet.
                CaptureMethod = "automatic",
            },
        };
    }

    /// <summary>When the page closes by itself; null where the order's time is of no use to Stripe, as long after it or on a demo's clock: then after a day, and the library closes it sooner.</summary>
    /// <remarks>The same request must be the same to Stripe whenever it is sent, or its key is refused; so this counts from the order's own time, not from now.</remarks>
    public static Instant? Closes(Instant payBy, Instant now)
    {
        Instant closes = payBy + ShortestOpen;
        return payBy >= now && closes <= now + LongestOpen ? closes : null;
    }

    private static IEnumerable<SessionLineItemOptions> Lines(PaymentRequest request)
    {
        foreach (PaymentRequestLine line in request.Lines) yield return Line(line.Title, line.Price, line.Boxes);
        if (request.Shipping > Fen.Zero) yield return Line(Locale(request.Language) == "zh" ? "运费" : "Shipping", request.Shipping, 1);
    }

    private static SessionLineItemOptions Line(string title, Fen price, long boxes) => new()
    {
        Quantity = boxes,
        PriceData = new() { Currency = ProviderMoney.Cny, UnitAmount = price.Value, ProductData = new() { Name = title } },
    };

    private static string Locale(string language) => language switch
    {
        _ when language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => "zh",
        _ when language.StartsWith("en", StringComparison.OrdinalIgnoreCase) => "en",
        _ => "auto",
    };
}
