using System.Globalization;
using System.Security.Claims;
using AppleLive.AspNetCore.Problems;
using AppleLive.SampleHost.SignIn;
using AppleLive.Seasons;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>Signing in to the pages of staff and growers.</summary>
[AllowAnonymous]
public sealed class SignInModel(IServiceProvider services, Season season) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>Where to go afterwards, within this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Checks name and password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        // What is missing and what is wrong say the same: nobody learns which names exist.
        ClaimsPrincipal? principal = Form is { UserName.Length: > 0, Password.Length: > 0 }
            ? await services.GetRequiredService<SignInDesk>().SignIn(Form.UserName, Form.Password)
            : null;
        if (principal is null)
        {
            ProblemMessage said = ProblemMessage.Of(new Refusal(HttpProblems.SignInFailed), CultureInfo.CurrentUICulture, season.Zone);
            Response.StatusCode = said.Status;
            ModelState.AddModelError("Form.UserName", said.Title);
            return Page();
        }

        await HttpContext.SignInAsync(StaffSchemes.Cookie, principal);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/work");
    }
}

/// <summary>A name and a password.</summary>
public sealed class SignInForm
{
    /// <summary>The account's name.</summary>
    public string? UserName { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }
}
