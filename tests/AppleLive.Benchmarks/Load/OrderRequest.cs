using System.Globalization;
using System.Net;
using System.Text;

namespace AppleLive.Benchmarks.Load;

/// <summary>An order's request, its bytes made once: only the key and the buyer's phone differ from one to the next.</summary>
internal sealed class OrderRequest
{
    private const string KeyBlank = "sale-0000000000000000000000000000000", PhoneBlank = "13000000000";
    private const int KeyDigits = 12, PhoneDigits = 9;

    private readonly byte[] bytes;
    private readonly int keyEnd, phoneEnd;

    private OrderRequest(byte[] bytes) =>
        (this.bytes, keyEnd, phoneEnd) = (bytes, EndOf(bytes, KeyBlank), EndOf(bytes, PhoneBlank));

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A guest's order of these lines, paid offline.</summary>
    public static OrderRequest To(IPEndPoint host, params IReadOnlyList<(string Listing, int Boxes)> lines)
    {
        string wanted = string.Join(',', lines.Select(line => string.Create(CultureInfo.InvariantCulture, $$"""{"listing":"{{line.Listing}}","boxes":{{line.Boxes}}}""")));
        string body = $$"""
            {"lines":[{{wanted}}],"payment":"offline","buyer":{"name":"王小明","phone":"{{PhoneBlank}}","address":{"province":"山西省","city":"运城市","district":"盐湖区","detail":"解放路 1 号"} } }
            """;
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/v1/orders HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nIdempotency-Key: {KeyBlank}\r\n\r\n");
        return new OrderRequest(Encoding.UTF8.GetBytes(head + body));
    }

    /// <summary>A copy that another connection may fill in.</summary>
    public OrderRequest Copy() => new([.. bytes]);

    /// <summary>Makes it the order of this number: a key and a buyer of its own.</summary>
    public void Number(long number)
    {
        Write(bytes.AsSpan(keyEnd - KeyDigits, KeyDigits), number);
        Write(bytes.AsSpan(phoneEnd - PhoneDigits, PhoneDigits), number);
    }

    private static void Write(Span<byte> digits, long number)
    {
        for (int i = digits.Length - 1; i >= 0; i--, number /= 10) digits[i] = (byte)('0' + (number % 10));
    }

    private static int EndOf(byte[] bytes, string blank) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(blank)) + blank.Length;
}
