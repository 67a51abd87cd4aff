using AppleLive.AspNetCore.Binding;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>
/// A page of one order for whoever holds its link. A wrong token is answered as an order that does not exist, and the link
/// stays out of caches, search engines and the address bars of other sites.
/// </summary>
public abstract class OrderHolderPage(MasterKeys keys) : FormPage
{
    /// <summary>The order, once its token was found right.</summary>
    protected OrderId Order { get; private set; }

    /// <summary>The order's private link within this site.</summary>
    public string Link => $"/orders/{Order}/{RouteData.Values["token"]}";

    /// <inheritdoc />
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!EntityId.TryParse(RouteData.Values["id"] as string, out OrderId order)
            || !GuestToken.Opens(keys, order, RouteData.Values["token"] as string ?? ""))
        {
            context.Result = NotFound();
            return Task.CompletedTask;
        }

        Order = order;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return base.OnPageHandlerExecutionAsync(context, next);
    }
}
