using AppleLive.Villages;

namespace AppleLive.Checks;

/// <summary>The codes of all villages, those they once had among them: records keep the code of their day.</summary>
internal sealed class VillageCodes
{
    private readonly Dictionary<string, string> inForce = new(StringComparer.Ordinal);
    private readonly Dictionary<VillageId, string> codes = [];

    public VillageCodes(IReadOnlyList<Village> villages)
    {
        foreach (Village village in villages)
        {
            codes[village.Id] = village.Code;
            foreach (VillageCode code in village.Codes) inForce.TryAdd(code.Code, village.Code);
        }

        foreach (Village village in villages) inForce[village.Code] = village.Code;
    }

    public IEnumerable<string> All => codes.Values;

    public string Of(VillageId village) => codes.GetValueOrDefault(village, village.ToString());

    /// <summary>The code in force of the village that has or had this one; the code itself where no village did.</summary>
    public string InForce(string code) => inForce.GetValueOrDefault(code, code);
}
