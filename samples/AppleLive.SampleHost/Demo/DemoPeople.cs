using System.Security.Cryptography;
using System.Text;
using AppleLive.People;

namespace AppleLive.SampleHost.Demo;

/// <summary>The persons behind the demo accounts: the same on every machine, so that the demo season can name them.</summary>
internal static class DemoPeople
{
    public const string Officer1 = "officer1";

    public const string Officer2 = "officer2";

    public const string Grower1 = "grower1";

    public static string Liaison(string villageCode) => $"liaison-{villageCode}";

    public static string Accountant(string villageCode) => $"accountant-{villageCode}";

    /// <summary>The person who signs in by this name.</summary>
    public static PersonId Person(string userName)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"applelive-demo:{userName}"), hash);
        Span<byte> uuid = hash[..16];
        // RFC 9562 §5.8: version 8 is for values one makes up oneself, such as this hash.
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new PersonId(new Guid(uuid, bigEndian: true));
    }
}
