using System.Text;

using AppleLive.BankStatements;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Tests.BankStatements;

/// <summary>Statements as banks here write them, and as nobody should.</summary>
public sealed class BankFileTests
{
    private const string TwoColumns =
        """
        中国农业银行 平陆县支行 交易明细
        账号：,6228480123456789012,户名：,三湾村民委员会

        交易日期,收入金额,支出金额,余额,对方户名,对方账号,摘要,流水号
        2026-09-12,"1,234.50",,"9,234.50",王小明,6222020000001234567,苹果 2026-000001,A1
        20260913,,88.00,"9,146.50",快递公司,,运费,A2
        合计,"1,234.50",88.00,,,,,
        """;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 marked", "utf-16", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_statement_is_read_in_every_encoding_banks_write(string encoding)
    {
        byte[] file = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(TwoColumns),
            "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TwoColumns)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(TwoColumns)],
            _ => Gb18030.GetBytes(TwoColumns),
        };

        IReadOnlyList<BankEntry> entries = Entries(file);

        entries.Select(entry => (entry.Day, entry.Amount.Value, entry.Details.Payer, entry.Details.Number)).ShouldBe(
            [(new LocalDate(2026, 9, 12), 123_450, "王小明", "A1"), (new LocalDate(2026, 9, 13), -8_800, "快递公司", "A2")]);
        entries[0].Details.Purpose.ShouldBe("苹果 2026-000001");
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 6)]
    public void A_broken_encoding_is_refused_and_the_line_named(bool utf8, int line)
    {
        string[] lines = TwoColumns.ReplaceLineEndings("\n").Split('\n');
        byte[][] bytes = [.. lines.Select(text => utf8 ? Encoding.UTF8.GetBytes(text) : Gb18030.GetBytes(text))];
        bytes[line - 1] = [.. bytes[line - 1], 0xFF, 0xFE, 0xFF];

        Refusal why = Refused(BankTable.Read(bytes.SelectMany((one, i) => i == 0 ? one : [(byte)'\n', .. one]).ToArray()));

        why.Fields.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Rule.ShouldBe(FieldRules.Encoding), fault => fault.Arguments.ShouldBe([line]));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        string file = string.Join('\n', "日期,金额,摘要", "2026-09-12,1.00,甲", "2026-09-12,2.00,乙").Replace(",", delimiter, StringComparison.Ordinal);

        Entries(Encoding.UTF8.GetBytes(file)).Select(entry => entry.Amount.Value).ShouldBe([100, 200]);
    }

    [Fact]
    public void A_word_beside_the_amount_says_which_way_it_went() =>
        Entries(Encoding.UTF8.GetBytes("交易时间,借贷标志,交易金额,对方户名\n2026-09-12 10:11:12,贷,5.00,甲\n2026/9/13,借,6.00,乙\n"))
            .Select(entry => entry.Amount.Value).ShouldBe([500, -600]);

    [Fact]
    public void What_looks_like_a_formula_is_text()
    {
        BankEntry entry = Entries(Encoding.UTF8.GetBytes("日期,金额,对方账号,摘要\n=\"20260912\",=\"12.00\",\t6222020000001234567,\"=HYPERLINK(\"\"http://x\"\")\"\n")).ShouldHaveSingleItem();

        (entry.Day, entry.Amount).ShouldBe((new LocalDate(2026, 9, 12), new Fen(1_200)));
        entry.Details.Purpose.ShouldBe("=HYPERLINK(\"http://x\")");
        entry.Details.Account.ShouldBe("6222020000001234567");
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_none_is_left_out()
    {
        Refusal why = Refused(Read("日期,金额,摘要\n2026-09-12,1.00,甲\n2026-13-40,2.00,乙\n2026-09-12,一元,丙\n"));

        why.Fields.Select(fault => (fault.Rule, fault.Arguments[0])).ShouldBe([(FieldRules.Line, (object)3), (FieldRules.Line, 4)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("日期,金额,摘要\n")]
    [InlineData("hello")]
    [InlineData("a,b,c\n1,2,3\n")]
    public void A_file_that_is_no_statement_is_refused(string file) => Refused(Read(file)).Slug.ShouldBe(Refusals.Invalid);

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        Refused(BankTable.Read(new byte[BankTable.MostBytes + 1])).Fields[0].Rule.ShouldBe(FieldRules.TooLarge);
        string many = "日期,金额\n" + string.Concat(Enumerable.Repeat("2026-09-12,1.00\n", BankTable.MostLines));
        Refused(Read(many)).Fields[0].Rule.ShouldBe(FieldRules.Count);
    }

    [Fact]
    public void Two_lines_that_say_the_same_are_two_unless_the_bank_numbered_them_as_one()
    {
        const string twice = "日期,金额,摘要\n2026-09-12,1.00,甲\n2026-09-12,1.00,甲\n";

        Entries(Encoding.UTF8.GetBytes(twice)).Select(entry => entry.Nth).ShouldBe([0, 1]);
        Entries(Encoding.UTF8.GetBytes("日期,金额,流水号\n2026-09-12,1.00,A1\n2026-09-12,1.00,A1\n")).Select(entry => entry.Nth).ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData("1,234.50", 123_450L)]
    [InlineData("-12", -1_200L)]
    [InlineData("+3.5", 350L)]
    [InlineData("¥5.00", 500L)]
    [InlineData("－１２．３４", -1_234L)]
    [InlineData("12.3400", 1_234L)]
    [InlineData("", 0L)]
    [InlineData("--", 0L)]
    [InlineData("999999999999.99", 99_999_999_999_999L)]
    public void An_amount_is_read_exactly_or_not_at_all(string text, long fen) => BankValues.Amount(text).ShouldBe(new Fen(fen));

    [Theory]
    [InlineData("12,34")]
    [InlineData("1.234")]
    [InlineData("1e5")]
    [InlineData("9999999999999.00")]
    [InlineData("NaN")]
    [InlineData("=1+1")]
    [InlineData("1.2.3")]
    [InlineData("+")]
    public void What_is_no_amount_is_none(string text) => BankValues.Amount(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-09-12")]
    [InlineData("2026/9/12")]
    [InlineData("20260912")]
    [InlineData("20260912 101112")]
    [InlineData("2026年9月12日")]
    [InlineData("2026-09-12 10:11:12")]
    [InlineData("2026-09-12T10:11:12+08:00")]
    public void A_day_is_read_as_banks_write_it(string text) => BankValues.Day(text).ShouldBe(new LocalDate(2026, 9, 12));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("12.09.2026")]
    [InlineData("")]
    [InlineData("合计")]
    [InlineData("202609121")]
    public void What_is_no_day_is_none(string text) => BankValues.Day(text).ShouldBeNull();

    [Theory]
    [InlineData("苹果款 2026-000017 谢谢", "2026-000017")]
    [InlineData("订单２０２６－００００１７", "2026-000017")]
    [InlineData("2026000017", "2026-000017")]
    [InlineData("电话13800138000", null)]
    [InlineData("20260912000017", null)]
    public void An_orders_number_is_found_in_what_people_write(string text, string? number) =>
        BankMatching.OrderNumbers(text).ShouldBe(number is null ? [] : [number]);

    [Fact]
    public void Long_numbers_are_masked_on_screen()
    {
        BankLineDetails shown = new BankLineDetails("王小明 6222020000001234567", "6222020000001234567", "转自 6222 0200 0000 1234 567 订单 2026-000017", "A1").Masked();

        shown.ShouldBe(new BankLineDetails("王小明 **** 4567", "**** 4567", "转自 **** 4567 订单 2026-000017", "A1"));
    }

    private static IReadOnlyList<BankEntry> Entries(byte[] file)
    {
        BankTable table = ((Outcome<BankTable>.Accepted)BankTable.Read(file)).Value;
        return ((Outcome<IReadOnlyList<BankEntry>>.Accepted)BankEntries.Read(table, BankColumns.Guess(table.Heads))).Value;
    }

    private static Outcome<IReadOnlyList<BankEntry>> Read(string file) =>
        BankTable.Read(Encoding.UTF8.GetBytes(file)).IsRefused(out Refusal? why, out BankTable? table) ? why : BankEntries.Read(table, BankColumns.Guess(table.Heads));

    private static Refusal Refused<T>(Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Refused>().Why;
}
