namespace AppleLive.Harvests;

/// <summary>A named standard of apple quality, and the grades it knows. Grades of two standards are never mixed.</summary>
public interface IQualityStandard
{
    /// <summary>Its number, by which lots and configuration refer to it, such as <c>GB/T 10651-2008</c>.</summary>
    string Name { get; }

    /// <summary>Its grades, best first.</summary>
    IReadOnlyList<string> Grades { get; }
}
