using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Looks;

/// <summary>What axe finds on a page by the rules of WCAG 2.2 AA, and by its own of good practice.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>One line a violation and element: the rule, where, and what to do.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        AxeResult result = await page.RunAxe(Rules);
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   select $"axe {violation.Id}: {node.Target} ({violation.Help}) {node.Html}"];
    }
}
