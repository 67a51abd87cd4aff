using AppleLive.People;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>What some of the staff are called.</summary>
public sealed class StaffRoll
{
    private readonly IReadOnlyDictionary<PersonId, (string Full, string Short)> _names;
    private readonly string _unknown;

    internal StaffRoll(IReadOnlyDictionary<PersonId, (string Full, string Short)> names, string unknown) => (_names, _unknown) = (names, unknown);

    /// <summary>A person's name and office, or a word for someone whose account is gone.</summary>
    public string this[PersonId person] => _names.TryGetValue(person, out var name) ? name.Full : _unknown;

    /// <summary>A person's name alone, or the office of someone without one.</summary>
    public string Short(PersonId person) => _names.TryGetValue(person, out var name) ? name.Short : _unknown;

    /// <summary>A person's name and office, or null where nobody did it.</summary>
    public string? Of(PersonId? person) => person is { } someone ? this[someone] : null;
}
