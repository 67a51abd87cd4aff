using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>A page whose forms hold amounts in yuan.</summary>
public abstract class MoneyPage : FormPage
{
    /// <summary>Which of the page's forms was sent.</summary>
    protected string Sent { get; set; } = "Form";

    /// <summary>An amount in fen; where it cannot be read, its field says what to do.</summary>
    protected long? Fen(string? typed, string field)
    {
        if (YuanText.Read(typed, out long? fen) is { } wrong) ModelState.AddModelError($"{Sent}.{field}", Text[wrong]);
        return fen;
    }

    /// <summary>The page again, for what could not be read.</summary>
    protected Task<IActionResult> ShowErrors(CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(cancellationToken);
    }

    /// <inheritdoc />
    protected override string FieldOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        string name = field.EndsWith("Fen", StringComparison.Ordinal) ? field[..^3] : field;
        return $"{Sent}.{char.ToUpperInvariant(name[0])}{name[1..]}";
    }
}
