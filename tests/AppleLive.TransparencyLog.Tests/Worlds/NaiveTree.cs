using System.Security.Cryptography;

using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>RFC 6962 §2.1 word for word, recursive and slow: what the library is measured by.</summary>
internal static class NaiveTree
{
    public static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => SHA256.HashData([0, .. BitConverter.GetBytes(i)]))];

    public static byte[] Record(int index) => BitConverter.GetBytes(index);

    public static Hash Root(ReadOnlySpan<byte[]> leaves) => new(Mth(leaves));

    public static Hash[] Path(int index, ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length <= 1) return [];
        int k = Divide(leaves.Length);
        return index < k
            ? [.. Path(index, leaves[..k]), new Hash(Mth(leaves[k..]))]
            : [.. Path(index - k, leaves[k..]), new Hash(Mth(leaves[..k]))];
    }

    public static Hash[] Proof(int oldSize, ReadOnlySpan<byte[]> leaves) => oldSize == 0 ? [] : SubProof(oldSize, leaves, isWhole: true);

    private static Hash[] SubProof(int m, ReadOnlySpan<byte[]> leaves, bool isWhole)
    {
        if (m == leaves.Length) return isWhole ? [] : [new Hash(Mth(leaves))];
        int k = Divide(leaves.Length);
        return m <= k
            ? [.. SubProof(m, leaves[..k], isWhole), new Hash(Mth(leaves[k..]))]
            : [.. SubProof(m - k, leaves[k..], isWhole: false), new Hash(Mth(leaves[..k]))];
    }

    private static byte[] Mth(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.IsEmpty) return SHA256.HashData([]);
        if (leaves.Length == 1) return leaves[0];
        int k = Divide(leaves.Length);
        return SHA256.HashData([1, .. Mth(leaves[..k]), .. Mth(leaves[k..])]);
    }

    private static int Divide(int count)
    {
        int k = 1;
        while (k * 2 < count) k *= 2;
        return k;
    }
}
