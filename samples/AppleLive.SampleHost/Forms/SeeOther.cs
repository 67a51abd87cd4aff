using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace AppleLive.SampleHost.Forms;

/// <summary>303 See Other to a page of this site: going back or reloading afterwards sends no form again.</summary>
internal sealed class SeeOther(string url) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        var urls = context.HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>();
        if (!urls.GetUrlHelper(context).IsLocalUrl(url)) throw new InvalidOperationException("A form leads to a page of this site.");
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = url;
    }
}
