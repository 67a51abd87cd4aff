namespace AppleLive.Harvests;

/// <summary>GB/T 10651-2008, fresh apple.</summary>
internal sealed class FreshAppleStandard : IQualityStandard
{
    public string Name => "GB/T 10651-2008";

    public IReadOnlyList<string> Grades { get; } = ["优等品", "一等品", "二等品"];
}
