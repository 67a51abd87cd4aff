using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>A village's orders by where their money stands.</summary>
[Authorize(AppleLivePolicies.Accountant)]
public sealed class IndexModel(OrdersReader reader) : PageModel
{
    /// <summary>The tabs: what is asked for, its text and its place in the address.</summary>
    public static IReadOnlyList<(OrderMoney Money, string Key, string Name)> Tabs { get; } =
    [
        (OrderMoney.Awaited, "money.tab.awaited", "awaited"),
        (OrderMoney.RefundDue, "money.tab.refund-due", "refund-due"),
        (OrderMoney.Paid, "money.tab.paid", "paid"),
        (OrderMoney.Refunded, "money.tab.refunded", "refunded"),
        (OrderMoney.Any, "money.tab.all", "all"),
    ];

    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The chosen tab's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>An order's number to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The last order of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows.</summary>
    public OrdersView View { get; private set; } = null!;

    /// <summary>The chosen tab.</summary>
    public OrderMoney Money => Tabs.FirstOrDefault(tab => tab.Name == Show, Tabs[0]).Money;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View.Older is { } older ? LinkTo(Show, older) : null, After is null ? null : LinkTo(Show));

    /// <summary>Shows the list, or goes to the one order of the number asked for.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Actor by = ActorClaims.Read(User)!;
        if (Search?.Trim() is { Length: > 0 } number && await reader.Find(by, number.ToUpperInvariant(), cancellationToken) is { } found)
            return LocalRedirect($"/work/orders/{found}");
        OrderId? after = EntityId.TryParse(After, out OrderId last) ? last : null;
        if (await reader.List(by, string.IsNullOrEmpty(Village) ? null : Village, Money, after, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>The address of a tab, or of a page of it.</summary>
    public string LinkTo(string? show, OrderId? after = null)
    {
        var query = new QueryBuilder();
        if (View.Villages.Count > 1) query.Add("village", View.Village);
        if (!string.IsNullOrEmpty(show)) query.Add("show", show);
        if (after is { } last) query.Add("after", last.ToString());
        return "/work/orders" + query;
    }
}
