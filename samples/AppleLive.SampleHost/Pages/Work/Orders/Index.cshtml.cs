using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>A village's orders by where their money stands.</summary>
[Authorize(AppleLivePolicies.Accountant)]
public sealed class IndexModel(OrdersReader reader, Formats formats, IStringLocalizer<SiteText> text) : PageModel
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

    private static readonly Dictionary<string, OrderSort> Sorts = new(StringComparer.Ordinal)
    {
        ["newest"] = OrderSort.Newest,
        ["oldest"] = OrderSort.Oldest,
        ["greatest"] = OrderSort.Greatest,
        ["smallest"] = OrderSort.Smallest,
    };

    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The chosen tab's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>An order's number to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The order's name: <c>newest</c>, <c>oldest</c>, <c>greatest</c> or <c>smallest</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>The last order of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows.</summary>
    public OrdersView View { get; private set; } = null!;

    private string? Chosen => string.IsNullOrEmpty(Village) ? null : Village;

    /// <summary>The chosen tab.</summary>
    public OrderMoney Money => Tabs.FirstOrDefault(tab => tab.Name == Show, Tabs[0]).Money;

    /// <summary>What stays in the address when the list is looked through.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>(StringComparer.Ordinal) { ["show"] = Show, ["sort"] = Sort == "newest" ? null : Sort };

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View.Older is { } older ? LinkTo(Show, older) : null, After is null ? null : LinkTo(Show));

    /// <summary>The address of this tab as a file.</summary>
    public string CsvLink => QueryHelpers.AddQueryString(LinkTo(Show), "handler", "csv");

    /// <summary>Shows the list, or goes to the one order of the number asked for.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Actor by = ActorClaims.Read(User)!;
        if (Search?.Trim() is { Length: > 0 } number && await reader.Find(by, number.ToUpperInvariant(), cancellationToken) is { } found)
            return LocalRedirect($"/work/orders/{found}");
        Sort = Sort is not null && Sorts.ContainsKey(Sort) ? Sort : "newest";
        OrderId? after = EntityId.TryParse(After, out OrderId last) ? last : null;
        if (await reader.List(by, Chosen, Money, Sorts[Sort], after, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>The tab as a file: what one reconciles a bank statement with.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (await reader.All(ActorClaims.Read(User)!, Chosen, Money, Sorts.GetValueOrDefault(Sort ?? ""), cancellationToken) is not { } rows) return NotFound();
        return CsvFile.Of("applelive-orders.csv", CsvFile.Write(
            [text["money.number"], text["money.placed"], text["money.buyer"], text["money.boxes"], text["money.total"], text["money.refunds"], text["money.reference"], text["money.standing"]],
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Number, formats.Moment(row.Placed), row.Buyer, checked((int)row.Boxes), row.TotalFen / 100m, row.RefundedFen / 100m, row.Reference,
                text[MoneyStandings.Key(row.Standing)].Value,
            ])));
    }

    /// <summary>The address of this tab, sorted otherwise.</summary>
    public string SortLink(string sort) => LinkTo(Show, sort: sort);

    /// <summary>The address of a tab, or of a page of it.</summary>
    public string LinkTo(string? show, OrderId? after = null, string? sort = null)
    {
        var query = new QueryBuilder();
        if (View.Villages.Count > 1) query.Add("village", View.Village);
        if (!string.IsNullOrEmpty(show)) query.Add("show", show);
        if ((sort ?? Sort) is { } order and not "newest") query.Add("sort", order);
        if (after is { } last) query.Add("after", last.ToString());
        return "/work/orders" + query;
    }
}
