using System.Globalization;

namespace AppleLive.Audit;

/// <summary>A figure of a finding: what was read, or what it should have been.</summary>
/// <param name="Name">What it is, such as <c>quotaBoxes</c>.</param>
/// <param name="Value">The figure as text. It may come from the record, so whoever prints it takes care of control characters.</param>
public sealed record Figure(string Name, string Value)
{
    internal static Figure Of(string name, Int128 value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    internal static Figure Of(string name, Guid value) => new(name, value.ToString("D", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => $"{Name} {Value}";
}
