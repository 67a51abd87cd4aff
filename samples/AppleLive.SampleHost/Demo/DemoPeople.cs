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

    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "马", "孙", "郭", "任", "卫", "薛"];

    private static readonly string[] Given = ["建军", "晓梅", "志强", "海燕", "卫东", "春花", "红星", "丽娟", "永平", "秀英", "小龙", "玉兰", "国庆", "桂芳", "文斌", "雪莲"];

    public static string Liaison(string villageCode) => $"liaison-{villageCode}";

    public static string Accountant(string villageCode) => $"accountant-{villageCode}";

    /// <summary>What the person who signs in by this name is called: invented, and the same on every machine.</summary>
    public static string Name(string userName)
    {
        byte[] draw = Hash(userName);
        return $"{Surnames[draw[16] % Surnames.Length]}{Given[draw[17] % Given.Length]}";
    }

    /// <summary>The person who signs in by this name.</summary>
    public static PersonId Person(string userName)
    {
        Span<byte> uuid = Hash(userName).AsSpan(0, 16);
        // RFC 9562 §5.8: version 8 is for values one makes up oneself, such as this hash.
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new PersonId(new Guid(uuid, bigEndian: true));
    }

    private static byte[] Hash(string userName) => SHA256.HashData(Encoding.UTF8.GetBytes($"applelive-demo:{userName}"));
}
