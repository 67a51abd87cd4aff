using AppleLive.Shipping;

namespace AppleLive.Tests.Shipping;

public sealed class CarriersTests
{
    [Fact]
    public void Every_carrier_can_be_followed()
    {
        foreach (string carrier in Carriers.Names.Keys)
            Carriers.Follow(carrier, "EA123456789CN")!.Query.ShouldEndWith("nu=EA123456789CN");
    }

    [Theory]
    [InlineData(null, "1234")]
    [InlineData("sf", null)]
    [InlineData("pigeon", "1234")]
    public void A_parcel_nobody_carries_cannot_be_followed(string? carrier, string? number) => Carriers.Follow(carrier, number).ShouldBeNull();

    [Fact]
    public void A_number_stays_a_number_in_the_address() => Carriers.Follow("sf", "1&com=x")!.Query.ShouldEndWith("nu=1%26com%3Dx");
}
