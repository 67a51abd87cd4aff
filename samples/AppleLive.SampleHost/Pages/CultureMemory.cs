using Microsoft.AspNetCore.Localization;

namespace AppleLive.SampleHost.Pages;

/// <summary>Remembers a language chosen by link, so that the next page speaks it too.</summary>
internal sealed class CultureMemory(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && SiteLanguages.Known(request.Query["culture"]) is { } chosen)
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    HttpOnly = true,
                    Secure = request.IsHttps,
                    IsEssential = true,
                });
        }

        return next(context);
    }
}
