using System.Globalization;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>The public ledger to leaf through, newest records first. A page is named by the index it ends before, so a link to it stays true while the ledger grows.</summary>
[AllowAnonymous]
public sealed class LedgerModel(RecordsReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public RecordsView View { get; private set; } = null!;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links { get; private set; } = null!;

    /// <summary>The code of the one village, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The one type, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>Whether a choice was made that the ledger knows.</summary>
    public bool IsFiltered => Village is not null || Type is not null;

    /// <summary>How a program on somebody's own computer checks this ledger.</summary>
    public string Command => AuditCommand.For(Request, View.Key);

    /// <summary>Reads it.</summary>
    public async Task OnGetAsync(string? before, CancellationToken cancellationToken)
    {
        Type = RecordType.Find(Type)?.Name;
        long? below = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out long index) ? index : null;
        View = await reader.Read(Village, Type, below, cancellationToken);
        if (View.Villages.All(village => village.Code != Village)) Village = null;
        Links = new PageLinks(View.Next is { } next ? Page(next) : null, below is null ? null : Page(null));
    }

    private string Page(long? before)
    {
        var query = new QueryString();
        if (before is { } index) query = query.Add("before", index.ToString(CultureInfo.InvariantCulture));
        if (Village is { } village) query = query.Add("village", village);
        if (Type is { } type) query = query.Add("type", type);
        return $"/ledger{query}";
    }
}
