using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace AppleLive.Stripe.Loopback;

/// <summary>The page where a buyer pays, with three buttons in the place of a card: pay, have it sent, and leave.</summary>
internal sealed class HostedPage(Book book, Dashboard dashboard, WebhookQueue webhooks, Lock gate)
{
    public async Task ShowAsync(HttpContext context, string id)
    {
        (string? Status, string Amount, bool Chinese)? page = Look(id);
        context.Response.StatusCode = page switch { null => 404, { Status: "open" } => 200, _ => 410 };
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page is { } found ? Html(found.Status, found.Amount, found.Chinese) : Html("missing", "", chinese: false), context.RequestAborted);
    }

    public async Task TakeAsync(HttpContext context, string id)
    {
        string action = (await context.Request.ReadFormAsync(context.RequestAborted))["action"].ToString();
        (string Paid, string Left)? back = Back(id);
        if (back is not { } ways || (action != "leave" && Look(id)?.Status != "open"))
        {
            await ShowAsync(context, id);
            return;
        }

        if (action == "pay") dashboard.Pay(id);
        if (action == "later") dashboard.PayLater(id);
        // Stripe tells the host before it sends the buyer back, if the host answers soon.
        if (action != "leave") await webhooks.PostWaitingAsync(context.RequestAborted);
        context.Response.Headers.Location = action == "leave" ? ways.Left : ways.Paid;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private (string? Status, string Amount, bool Chinese)? Look(string id)
    {
        lock (gate)
        {
            return book.Find(id) is { } session && session.Text("object") == Sessions.Kind
                ? (session.Text("status"), (session.Whole("amount_total") / 100m).ToString("0.00", CultureInfo.InvariantCulture), session.Text("locale") == "zh")
                : null;
        }
    }

    private (string Paid, string Left)? Back(string id)
    {
        lock (gate) return book.Find(id) is JsonObject session && session.Text("success_url") is { } paid ? (paid, session.Text("cancel_url")!) : null;
    }

    private static string Html(string? status, string amount, bool chinese)
    {
        (string title, string pay, string later, string leave, string closed) = chinese
            ? ("付款（测试替身）", "付款", "稍后到账", "返回", "此付款页已关闭")
            : ("Pay (stand-in for tests)", "Pay", "Pay, money comes later", "Go back", "This page is closed");
        string body = status == "open"
            ? $"""
              <p class="amount">¥{WebUtility.HtmlEncode(amount)}</p>
              <form method="post">
                <button name="action" value="pay">{pay}</button>
                <button name="action" value="later">{later}</button>
                <button name="action" value="leave">{leave}</button>
              </form>
              """
            : $"<p>{closed}</p>";
        return $"""
            <!doctype html>
            <html lang="{(chinese ? "zh-CN" : "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
            <body><main><h1>{title}</h1>
            {body}
            </main></body>
            </html>
            """;
    }
}
