using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AppleLive.AspNetCore.Problems;
using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.Seasons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace AppleLive.SampleHost.Forms;

/// <summary>
/// A page with forms over the library's desks. The desk decides; the page translates what was typed, shows what was refused
/// beside its field with everything typed kept, and goes on to another page when it is done.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>The command's idempotency key, from the hidden field that <c>&lt;form-key /&gt;</c> writes: sending a form twice does nothing twice.</summary>
    [BindProperty(Name = FormKeyTagHelper.Field)]
    public string? FormKey { get; set; }

    /// <summary>Who is signed in.</summary>
    protected Actor By => ActorClaims.Read(User) ?? throw new InvalidOperationException("A page that asks who is signed in lacks [Authorize].");

    /// <summary>The key of the form that was sent.</summary>
    protected IdempotencyKey Key => IdempotencyKey.TryParse(FormKey, out IdempotencyKey key) ? key : throw new InvalidOperationException("Only a form that was sent has a key.");

    /// <summary>The site's texts.</summary>
    protected IStringLocalizer<SiteText> Text => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SiteText>>();

    /// <summary>
    /// Whether the form's key stands in the page's address. Whoever goes back to a form that was sent comes to the same address
    /// and so to the same key, also where no script runs; opening the page anew makes another.
    /// </summary>
    protected virtual bool HasKeyInAddress => false;

    /// <summary>The form's key as the address says it; null where it is not there, or a form was sent.</summary>
    internal FormId? KeyOfAddress =>
        HasKeyInAddress && HttpMethods.IsGet(Request.Method) && FormId.TryParse(Request.Query[FormKeyTagHelper.Field], out FormId form) ? form : null;

    // A script that puts the page into a sheet has no address to go back to, and need not ask twice.
    private bool LacksKey => HasKeyInAddress && HttpMethods.IsGet(Request.Method) && KeyOfAddress is null
        && Request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";

    /// <summary>The page as it stands, with what was typed and what was refused where there is any.</summary>
    protected abstract Task<IActionResult> Show(CancellationToken cancellationToken);

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (LacksKey)
        {
            context.Result = ToOwnAddress();
            return;
        }

        if (HttpMethods.IsPost(Request.Method))
        {
            if (!IdempotencyKey.TryParse(FormKey, out _))
            {
                context.Result = BadRequest();
                return;
            }

            // What could not even be read never reaches a desk, where a field left out might mean something.
            if (!ModelState.IsValid)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Result = await Show(context.HttpContext.RequestAborted);
                return;
            }
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Tells whether the command was refused, and then has the page say so.</summary>
    protected bool Refused<T>(Outcome<T> outcome, [MaybeNullWhen(true)] out T value)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.IsRefused(out Refusal? why, out value)) return false;
        Say(why);
        return true;
    }

    /// <summary>Shows a refusal: at its fields, or in the summary.</summary>
    protected void Say(Refusal why)
    {
        ArgumentNullException.ThrowIfNull(why);
        Season season = HttpContext.RequestServices.GetRequiredService<Season>();
        ProblemMessage said = ProblemMessage.Of(why, CultureInfo.CurrentUICulture, season.Zone);
        Response.StatusCode = said.Status;
        foreach (FieldMessage field in said.Fields) ModelState.AddModelError(FieldOf(field.Field), field.Message);
        if (said.Fields.Count > 0) return;
        if (why.Slug == Refusals.IdempotencyMismatch)
        {
            // A page that was sent, gone back to and changed. Whoever sees this did nothing wrong, and may mean it: the next time it is another form.
            ModelState.Remove(FormKeyTagHelper.Field);
            ModelState.AddModelError("", Text["form.sent-already"]);
            return;
        }

        ModelState.AddModelError("", said.Title);
        if (said.Detail is { } detail) ModelState.AddModelError("", detail);
    }

    private SeeOther ToOwnAddress()
    {
        FormId form = HttpContext.RequestServices.GetRequiredService<IdSource>().Next<FormId>();
        IEnumerable<KeyValuePair<string, StringValues>> others = Request.Query.Where(part => part.Key != FormKeyTagHelper.Field);
        Response.Headers.CacheControl = "no-store";
        return new SeeOther($"{Request.Path.ToUriComponent()}{QueryString.Create(others).Add(FormKeyTagHelper.Field, form.ToString())}");
    }

    /// <summary>The name of the form's field for a field of the command.</summary>
    protected virtual string FieldOf(string field) => $"Form.{field}";

    /// <summary>Goes on to another page of this site after a form was done, with a word about what happened.</summary>
    protected IActionResult Done(string url, string? notice = null)
    {
        if (notice is not null) TempData[Notice.Key] = notice;
        return new SeeOther(url);
    }
}
