namespace AppleLive;

/// <summary>One field that cannot be taken as it is.</summary>
/// <param name="Field">Where: a path as the sender wrote it, such as <c>lines[1].boxes</c>.</param>
/// <param name="Rule">What is wrong: the key of a message in every language; see <see cref="FieldRules"/>.</param>
public sealed record FieldError(string Field, string Rule)
{
    /// <summary>The figures of the rule, in the order the message names them (a least and a greatest value, a length).</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];
}
