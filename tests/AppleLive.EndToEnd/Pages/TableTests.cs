using AppleLive.EndToEnd.Browsing;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Pages;

/// <summary>Tables of figures, put in order and looked through.</summary>
public sealed class TableTests(Chromium chromium, StagedHost staged) : IAsyncLifetime, IClassFixture<StagedHost>
{
    private const string Accountant = "accountant-140829103209";

    private Township Township => field ??= new(chromium, staged.Host);

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) _ = chromium.Browser;
        await staged.Reach(Stage.Evening);
    }

    public ValueTask DisposeAsync() => Township.DisposeAsync();

    [Fact]
    public async Task A_click_on_a_figure_puts_the_most_first_and_another_the_least()
    {
        Person accountant = await Township.Staff(Accountant, Device.Laptop);
        await accountant.Open("/work/season");
        string[] rising = [.. (await Column(accountant, 1)).OrderBy(Yuan)];

        await Sort(accountant, "season.sold").ClickAsync();
        (await Column(accountant, 1)).ShouldBe([.. rising.Reverse()]);
        await Says(accountant, "season.sold", "descending");
        await Sort(accountant, "season.sold").ClickAsync();

        (await Column(accountant, 1)).ShouldBe(rising);
        await Says(accountant, "season.sold", "ascending");
        await Assertions.Expect(accountant.Main.Locator("tfoot tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_keyboard_sorts_and_only_one_column_says_it_is_sorted()
    {
        Person accountant = await Township.Staff(Accountant, Device.Laptop);
        await accountant.Open("/work/season");
        await Sort(accountant, "season.outstanding").ClickAsync();

        await accountant.TabTo(Sort(accountant, "season.village"));
        await accountant.Page.Keyboard.PressAsync("Enter");
        string[] rising = await Column(accountant, 0);
        await Says(accountant, "season.village", "ascending");
        await accountant.Page.Keyboard.PressAsync("Space");

        (await Column(accountant, 0)).ShouldBe([.. rising.Reverse()]);
        await Says(accountant, "season.village", "descending");
        await Assertions.Expect(accountant.Main.Locator("th[aria-sort]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_name_typed_above_a_long_table_leaves_its_rows_only()
    {
        Person accountant = await Township.Staff(Accountant, Device.Phone);
        await accountant.Open("/work/settlements");
        await accountant.Main.Locator("a[href^='/work/settlements/']").First.ClickAsync();
        await accountant.Comes("/work/settlements/{settlement}");
        ILocator rows = accountant.Main.Locator("table").Last.Locator("tbody tr:visible");
        int all = await rows.CountAsync();

        await accountant.Fill("table.find", "李建国");

        int left = await rows.CountAsync();
        left.ShouldBeInRange(1, all - 1);
        await Assertions.Expect(rows.Filter(new() { HasText = "李建国" })).ToHaveCountAsync(left);
    }

    private static Task Says(Person person, string key, string order) =>
        Assertions.Expect(Head(person, key)).ToHaveAttributeAsync("aria-sort", order);

    private static ILocator Sort(Person person, string key) => Head(person, key).GetByRole(AriaRole.Button);

    // Its arrow is part of its name.
    private static ILocator Head(Person person, string key) => person.Main.GetByRole(AriaRole.Columnheader, new() { Name = person.Words[key] });

    private static async Task<string[]> Column(Person person, int column) =>
        await person.Main.Locator("table[data-whole] tbody tr").EvaluateAllAsync<string[]>("(rows, column) => rows.map(row => row.cells[column].textContent)", column);

    private static decimal Yuan(string text) => decimal.Parse(text.TrimStart('¥'), System.Globalization.CultureInfo.InvariantCulture);
}
