using AppleLive.Texts;

using NodaTime;

namespace AppleLive;

/// <summary>Checks the fields of one input and gathers every fault, so that the sender mends all of them at once.</summary>
internal sealed class FieldCheck
{
    private readonly List<FieldError> errors = [];

    public bool Failed => errors.Count > 0;

    public Refusal Refusal => new(Refusals.Invalid) { Fields = errors };

    public void Add(string field, string rule, params object[] arguments) =>
        errors.Add(new FieldError(field, rule) { Arguments = arguments });

    public string Text(string field, string? value, int maximum, bool required = true, bool multiline = false)
    {
        string? fault = PlainText.Fault(value, maximum, required, multiline);
        if (fault is not null) Add(field, fault, fault == FieldRules.TooLong ? [maximum] : []);
        return fault is null && value is not null ? PlainText.Clean(value) : "";
    }

    public long Number(string field, long? value, long least, long greatest)
    {
        if (value is null) Add(field, FieldRules.Required);
        else if (value < least || value > greatest) Add(field, FieldRules.OutOfRange, least, greatest);
        else return value.Value;
        return least;
    }

    public long? OptionalNumber(string field, long? value, long least, long greatest) =>
        value is null ? null : Number(field, value, least, greatest);

    public string OneOf(string field, string? value, IEnumerable<string> known)
    {
        if (string.IsNullOrWhiteSpace(value)) Add(field, FieldRules.Required);
        else if (!known.Contains(value)) Add(field, FieldRules.Unknown, string.Join(", ", known));
        else return value;
        return "";
    }

    public TId Id<TId>(string field, string? value)
        where TId : struct, IEntityId<TId>
    {
        if (string.IsNullOrWhiteSpace(value)) Add(field, FieldRules.Required);
        else if (!EntityId.TryParse(value, out TId id)) Add(field, FieldRules.NotFound);
        else return id;
        return default;
    }

    public Instant Past(string field, Instant? value, Instant now)
    {
        if (value is null) Add(field, FieldRules.Required);
        else if (value > now) Add(field, FieldRules.InFuture);
        else return value.Value;
        return now;
    }

    public LocalDate PastDate(string field, LocalDate? value, LocalDate today, LocalDate earliest)
    {
        if (value is null) Add(field, FieldRules.Required);
        else if (value > today) Add(field, FieldRules.InFuture);
        else if (value < earliest) Add(field, FieldRules.TooEarly, earliest);
        else return value.Value;
        return today;
    }

    public IReadOnlyList<T> Many<T>(string field, IReadOnlyList<T?>? value, int least, int greatest)
        where T : class
    {
        if (value is null) Add(field, FieldRules.Required);
        else if (value.Count < least || value.Count > greatest) Add(field, FieldRules.Count, least, greatest);
        else
        {
            for (int i = 0; i < value.Count; i++)
            {
                if (value[i] is null) Add($"{field}[{i}]", FieldRules.Required);
            }

            return [.. value.OfType<T>()];
        }

        return [];
    }
}
