namespace AppleLive;

/// <summary>
/// Why a command was not carried out. The slug is stable: it ends the problem's <c>type</c> over HTTP and is the key of
/// its message in every language.
/// </summary>
/// <param name="Slug">A name such as <c>sold-out</c>; see <see cref="Refusals"/> for all of them.</param>
public sealed record Refusal(string Slug)
{
    /// <summary>What the reader needs to act on it, by camelCase name: ids, amounts, what is missing. Never personal data.</summary>
    public IReadOnlyDictionary<string, object> Details { get; init; } = EmptyDetails;

    /// <summary>The fields at fault, where the slug is <see cref="Refusals.Invalid"/>.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>The same refusal with one more detail.</summary>
    public Refusal With(string name, object value) =>
        this with { Details = new Dictionary<string, object>(Details, StringComparer.Ordinal) { [name] = value } };

    private static readonly Dictionary<string, object> EmptyDetails = new(StringComparer.Ordinal);
}
