using System.Globalization;
using System.Text;
using AppleLive.BankStatements;
using AppleLive.Money;
using AppleLive.Payments;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>Money of a village that did not come as it was due: something to see on each page that is about it.</summary>
internal sealed class DemoTill(DemoDesks desks, DemoStep step, CancellationToken cancel)
{
    // As a bank's counter hands it out; its words are not those of other banks.
    private const string Heads = "交易日期,收入金额,支出金额,对方户名,对方账号,附言,流水号";

    /// <summary>The buyer sent less than he owes: it is held until the rest comes.</summary>
    public Task HoldTooLittle(DemoOrder order, Fen came) => Record(
        order, new NewPayment { AmountFen = came.Value, Reference = $"转账 {order.Number}", AsReceived = true });

    /// <summary>One transfer paid this order too: it waits until a second person has looked.</summary>
    public Task RecordSameSlip(DemoOrder order, DemoOrder paid) => Record(
        order, new NewPayment { AmountFen = order.Total.Value, Reference = DemoSales.SlipOf(paid), SameSlip = true });

    /// <summary>
    /// Reads in the village's statement: a line that names its order, one whose payer and amount fit, one whose amount alone does,
    /// one that is not what is due, and one that has nothing to do with the sale.
    /// </summary>
    public async Task ReadStatement(string village, DemoOrder named, DemoOrder known, DemoOrder differing)
    {
        string[] lines =
        [
            Heads,
            Line("2026-09-11", named.Total, DemoData.BuyerOf(named).Name, $"苹果 {named.Number}", 1),
            Line("2026-09-11", known.Total, DemoData.BuyerOf(known).Name, "买苹果", 2),
            Line("2026-09-12", known.Total, "运城惠民商贸", "苹果款", 3),
            Line("2026-09-12", differing.Total - new Fen(100), DemoData.BuyerOf(differing).Name, $"{differing.Number} 两箱", 4),
            Line("2026-09-12", new Fen(37), "平陆县农村商业银行", "存款利息", 5),
        ];
        var input = new NewBankStatement { Village = village, File = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('\n', lines))) };
        DemoStep.Done(await desks.Statements.ImportAsync(input, DemoActors.Accountant(village), step.Key, cancel));
    }

    private static string Line(string day, Fen amount, string payer, string purpose, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{day},{amount.Value / 100m:0.00},,{payer},62284804025648900{number}6,{purpose},{day.Replace("-", "", StringComparison.Ordinal)}{number:D4}");

    private async Task Record(DemoOrder order, NewPayment input) => DemoStep.Done(
        await desks.Payments.RecordAsync(order.Id, input, DemoActors.Accountant(order.Village), step.Key, cancel));
}
