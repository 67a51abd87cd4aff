using System.Text;
using AppleLive.SampleHost.Pages.Work.Accounting;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("张村", "张村")]
    public void No_text_is_taken_for_a_formula(string cell, string written) =>
        Lines(CsvFile.Write(["a"], [[cell]])).ShouldContain(written);

    [Fact]
    public void A_spreadsheet_reads_it_as_it_is()
    {
        byte[] file = CsvFile.Write(["户名", "金额(元)"], [["张,村", -12.5m], ["say \"x\"", 1_234.5m]]);

        file.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        Lines(file).ShouldBe("户名,金额(元)\r\n\"张,村\",-12.50\r\n\"say \"\"x\"\"\",1234.50\r\n");
    }

    private static string Lines(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(3));
}
