using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>Villages as people call them.</summary>
public static class VillageNames
{
    private const string Committee = "村委会";

    /// <summary>The name without the word for its committee: 张村 for 张村村委会, 西沟 for 西沟村委会. Any other name stays as it is.</summary>
    public static string Short(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > Committee.Length + 1 && name.EndsWith(Committee, StringComparison.Ordinal) ? name[..^Committee.Length] : name;
    }

    /// <summary>The village's name as people call it.</summary>
    public static string Short(this Village village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return Short(village.Name);
    }
}
