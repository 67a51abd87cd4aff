using System.Text;

namespace AppleLive.SampleHost.Drawings;

/// <summary>Small differences that are always the same for the same seed (FNV-1a into SplitMix64). Not for secrets.</summary>
internal sealed class DrawingNoise
{
    private ulong _state;

    public DrawingNoise(string seed)
    {
        _state = 14_695_981_039_346_656_037;
        foreach (byte one in Encoding.UTF8.GetBytes(seed)) _state = unchecked((_state ^ one) * 1_099_511_628_211);
    }

    /// <summary>A number from <paramref name="least"/> up to <paramref name="most"/>.</summary>
    public double Between(double least, double most) => least + ((most - least) * ((Next() >> 11) / (double)(1UL << 53)));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E37_79B9_7F4A_7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
