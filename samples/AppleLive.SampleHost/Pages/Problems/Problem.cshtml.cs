using AppleLive.SampleHost.Drawings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Problems;

/// <summary>What a person reads where a page could not be shown: nothing found, too often, or something broke.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    /// <summary>An apple that fell early.</summary>
    public static AppleLook Windfall { get; } = new() { Variety = "嘎啦", Blush = 35, Millimetres = 62, Seed = "windfall" };

    /// <summary>The key of the heading.</summary>
    public string Heading { get; private set; } = "lost.not-found";

    /// <summary>The key of what to do.</summary>
    public string Advice { get; private set; } = "lost.not-found.advice";

    /// <summary>Says what is wrong, whatever the method of the request that failed.</summary>
    public IActionResult OnGet(int status) => Say(status);

    /// <summary>The same for a form that could not be taken.</summary>
    public IActionResult OnPost(int status) => Say(status);

    private PageResult Say(int status)
    {
        (Heading, Advice) = status switch
        {
            StatusCodes.Status404NotFound => ("lost.not-found", "lost.not-found.advice"),
            StatusCodes.Status429TooManyRequests => ("lost.too-often", "lost.too-often.advice"),
            >= 400 and < 500 => ("lost.refused", "lost.refused.advice"),
            _ => ("lost.broken", "lost.broken.advice"),
        };
        // Asked for by itself this page is no page.
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
