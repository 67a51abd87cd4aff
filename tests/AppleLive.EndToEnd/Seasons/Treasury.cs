using System.Text;
using AppleLive.EndToEnd.Browsing;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What a village's accountant does, and what a second person does with it.</summary>
internal sealed class Treasury(Person accountant)
{
    public async Task RecordPayment(string number, string yuan)
    {
        await accountant.Open("/work/orders");
        await accountant.Main.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await accountant.Fill("money.amount", yuan);
        await accountant.Fill("money.reference", $"收据 {number}");
        await accountant.Tap("money.pay.do");
        await accountant.Comes("/work/orders/{id}");
        await Assertions.Expect(accountant.Main.GetByRole(AriaRole.Status)).ToContainTextAsync(yuan);
    }

    public async Task ProposeAccount(string village)
    {
        await accountant.Open($"/work/villages/{village}/account");
        await accountant.Fill("bank.holder", "张村镇村民委员会");
        await accountant.Fill("bank.bank", "平陆县农村信用社张村分社");
        await accountant.Fill("bank.number", "6222021001116245702");
        await accountant.Tap("account.set.do");
        await Assertions.Expect(accountant.Main.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    public static async Task ConfirmAccount(Person second, string village)
    {
        await second.Open($"/work/villages/{village}/account");
        await second.Tap("account.confirm");
        await second.Sees("account.confirmed.done");
    }

    /// <summary>Settles what is due, and answers the settlement's path.</summary>
    public async Task<string> Settle()
    {
        await accountant.Open("/work/settlements");
        await accountant.Tap("settlements.do");
        await accountant.Sees("settlement.calculated");
        return accountant.Path;
    }

    public static async Task ApproveSettlement(Person second, string settlement)
    {
        await second.Open(settlement);
        await second.Tap("settlement.approve");
        await second.Sees("settlement.approved");
    }

    /// <summary>Prepares the payout, and answers its path.</summary>
    public async Task<string> Prepare(string settlement)
    {
        await accountant.Open(settlement);
        await accountant.Tap("payout.prepare");
        await accountant.Sees("payout.prepared");
        return accountant.Path;
    }

    /// <summary>Takes the file for the bank from the payout in view.</summary>
    public async Task<byte[]> BankFile()
    {
        IDownload download = await accountant.Page.RunAndWaitForDownloadAsync(() => accountant.Tap("payout.file.do"));
        await using Stream file = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public async Task PayAndAcknowledge(string reference)
    {
        await accountant.Fill("payout.reference", reference);
        await accountant.Tap("payout.pay.do");
        await accountant.Sees("payout.paid.done");
        await accountant.Tap("payout.acknowledge.do");
        await accountant.Sees("payout.acknowledged.done");
    }

    public static void ShouldBeForTheBank(byte[] file, string yuan)
    {
        file.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        string[] lines = Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain(yuan);
        lines[1].ShouldContain("6222021001116245702");
    }
}
