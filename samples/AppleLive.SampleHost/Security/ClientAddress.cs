using System.Net;
using System.Net.Sockets;

namespace AppleLive.SampleHost.Security;

/// <summary>The address by which visitors are counted.</summary>
internal static class ClientAddress
{
    /// <summary>An IPv4 address as it is; of IPv6 the first 64 bits, since a household has all the rest to choose from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
