using CsCheck;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>What chance, or somebody who means harm, makes of bytes that were in order.</summary>
internal static class Mutations
{
    /// <summary>The bytes with one to four things done to them.</summary>
    public static Gen<byte[]> Of(byte[] original) =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, int.MaxValue - 1], Gen.Byte).Array[1, 4].Select(steps => steps.Aggregate(original, Apply));

    /// <summary>The hash with one bit turned.</summary>
    public static byte[] WithBitTurned(byte[] bytes, int bit)
    {
        byte[] turned = [.. bytes];
        turned[bit / 8] ^= (byte)(1 << (bit % 8));
        return turned;
    }

    private static byte[] Apply(byte[] bytes, (int Kind, int Place, byte Value) step)
    {
        int at = bytes.Length == 0 ? 0 : step.Place % bytes.Length;
        return step.Kind switch
        {
            0 when bytes.Length > 0 => WithBitTurned(bytes, (at * 8) + (step.Value % 8)),
            1 when bytes.Length > 0 => [.. bytes[..at], .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], step.Value, .. bytes[at..]],
            3 => bytes[..at],
            _ => [.. bytes, .. bytes[at..]],
        };
    }
}
