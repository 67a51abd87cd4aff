using AppleLive.Privacy;

namespace AppleLive.Tests.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("1234", "***")]
    [InlineData("", "***")]
    [InlineData(null, "***")]
    public void A_number_shows_its_ends(string? phone, string masked) => Mask.Phone(phone).ShouldBe(masked);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("王小明", "王**")]
    [InlineData(" 欧阳小明 ", "欧**")]
    [InlineData("Anna Example", "A**")]
    [InlineData("王", "*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("👨‍👩‍👧🍎", "👨‍👩‍👧*")]
    [InlineData("e\u0301va", "e\u0301**")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_shows_its_first_character(string? name, string masked) => Mask.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("山西省", "临汾市", "山西省临汾市***")]
    [InlineData("北京市", "北京市", "北京市***")]
    [InlineData("山西省", null, "山西省***")]
    [InlineData(null, null, "***")]
    public void An_address_ends_at_its_city(string? province, string? city, string masked) => Mask.Address(province, city).ShouldBe(masked);
}
