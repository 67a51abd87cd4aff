using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>
/// A log as a host would serve it, made anew from its records by the letter of the specifications: only the signature is
/// the library's.
/// </summary>
internal sealed class ServedLog
{
    public const string Origin = "example.com/applelive/ledger";

    private const int Full = 256;

    private readonly byte[][] _records;
    private readonly List<byte[][]> _levels = [];
    private readonly NoteSigner _signer;

    public ServedLog(IEnumerable<byte[]> records, byte seed = 0)
    {
        _records = [.. records];
        Size = _records.Length;
        _signer = NoteSigner.ForLog(Origin, [.. Enumerable.Range(seed, 32).Select(value => (byte)value)]);
        _levels.Add([.. _records.Select(record => SHA256.HashData([0, .. record]))]);
        while (_levels[^1].Length >= Full)
            _levels.Add([.. _levels[^1].Chunk(Full).Where(chunk => chunk.Length == Full).Select(chunk => Root(chunk))]);
    }

    /// <summary>How many records the checkpoint covers; a host may have more than it shows.</summary>
    public int Size { get; set; }

    /// <summary>What the checkpoint says the root is, where it does not tell the truth.</summary>
    public string? SaidRoot { get; set; }

    public string SaidOrigin { get; set; } = Origin;

    public string Key => _signer.Verifier.ToString();

    public string RootAt(int size) => Convert.ToBase64String(Root(_levels[0].AsSpan(0, size)));

    public string Checkpoint => Signed($"{SaidOrigin}\n{Size}\n{SaidRoot ?? RootAt(Size)}\n");

    /// <summary>A file of the log by its path, or null where there is none.</summary>
    public byte[]? File(string path) => path.Split('/') switch
    {
        ["checkpoint"] => Encoding.UTF8.GetBytes(Checkpoint),
        ["vkey"] => Encoding.UTF8.GetBytes(Key + "\n"),
        ["tile", "entries", .. var place] => Part(_records, place, Entry),
        ["tile", var level, .. var place] when int.Parse(level, CultureInfo.InvariantCulture) < _levels.Count =>
            Part(_levels[int.Parse(level, CultureInfo.InvariantCulture)], place, hash => hash),
        _ => null,
    };

    private string Signed(string body) => $"{body}\n{_signer.Sign(body).Line}";

    private static byte[] Entry(byte[] record)
    {
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)record.Length);
        return [.. length, .. record];
    }

    private static byte[]? Part(byte[][] all, string[] place, Func<byte[], byte[]> written)
    {
        int width = place[^1] is { Length: < 4 } last && place.Length > 1 && place[^2].EndsWith(".p", StringComparison.Ordinal) ? int.Parse(last, CultureInfo.InvariantCulture) : Full;
        string[] groups = width < Full ? place[..^1] : place;
        int index = groups.Aggregate(0, (sum, group) => (sum * 1000) + int.Parse(group.TrimStart('x').Replace(".p", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        byte[][] part = [.. all.Skip(index * Full).Take(width)];
        return part.Length == width ? [.. part.SelectMany(written)] : null;
    }

    private static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 0) return SHA256.HashData([]);
        if (leaves.Length == 1) return leaves[0];
        int left = 1;
        while (left * 2 < leaves.Length) left *= 2;
        return SHA256.HashData([1, .. Root(leaves[..left]), .. Root(leaves[left..])]);
    }
}
