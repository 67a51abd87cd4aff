namespace AppleLive.Harvests;

/// <summary>NY/T 1793-2009, grades and specifications of apples.</summary>
internal sealed class AppleGradesStandard : IQualityStandard
{
    public string Name => "NY/T 1793-2009";

    public IReadOnlyList<string> Grades { get; } = ["特级", "一级", "二级"];
}
