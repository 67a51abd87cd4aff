using System.Globalization;
using AppleLive.Payouts;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Payouts;

/// <summary>A payout as files: for the bank, which pays the village, and for the village, which hands on to its growers.</summary>
internal static class BankFile
{
    private const string Currency = "CNY";

    /// <summary>The file for the bank: one line, to the village's confirmed account.</summary>
    public static byte[] Transfer(BankTransfer transfer, IStringLocalizer<SiteText> text) => CsvFile.Write(
        [
            text["bank.row"], text["bank.holder"], text["bank.number"], text["bank.bank"], text["bank.amount"], text["bank.currency"], text["bank.purpose"],
            text["bank.reference"],
        ],
        [
            [
                1, transfer.Account.Holder, transfer.Account.Number, transfer.Account.Bank, transfer.Amount.Value / 100m, Currency, text["bank.purpose.apples"].Value,
                transfer.Reference,
            ],
        ]);

    /// <summary>The list for handing on: a line for each grower, and their sum, which is the payout.</summary>
    public static byte[] Growers(PayoutView payout, Formats formats, IStringLocalizer<SiteText> text) => CsvFile.Write(
        [text["bank.row"], text["settlement.grower"], text["bank.grower.kind"], text["bank.amount"], text["bank.currency"], text["bank.grower.got"], text["bank.reference"]],
        [
            .. payout.Growers.Select((grower, row) => (IReadOnlyList<object?>)
            [
                row + 1, grower.Name, text[grower.AmountFen < 0 ? "bank.grower.keep" : "bank.grower.hand-on"].Value, grower.AmountFen / 100m, Currency,
                grower.AcknowledgedAt is { } at ? formats.Moment(at) : "", payout.TransferNumber,
            ]),
            [text["settlement.sum"].Value, "", "", payout.Payout.Amount.Value / 100m, Currency, "", payout.TransferNumber],
        ]);

    /// <summary>A file name that every system keeps.</summary>
    public static string NameOf(string what, string number) => string.Create(CultureInfo.InvariantCulture, $"applelive-{what}-{number}.csv");
}
