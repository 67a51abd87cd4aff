using System.Globalization;

using NodaTime;

namespace AppleLive.AspNetCore.Problems;

/// <summary>A refusal as people read it, for pages: the same sentences that the API's problem details carry.</summary>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">What to do about it; null where the title says all.</param>
/// <param name="Fields">What to do about each field at fault, in the order of the refusal.</param>
public sealed record ProblemMessage(int Status, string Title, string? Detail, IReadOnlyList<FieldMessage> Fields)
{
    /// <summary>The refusal in one language.</summary>
    /// <param name="why">The refusal.</param>
    /// <param name="language">Chinese or English; any other reads Chinese.</param>
    /// <param name="zone">The zone in which moments are said.</param>
    public static ProblemMessage Of(Refusal why, CultureInfo language, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(why);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(zone);
        return new ProblemMessage(
            ProblemStatus.Of(why.Slug),
            ProblemTexts.Title(why.Slug, language),
            ProblemTexts.Detail(why.Slug, language, name => why.Details.TryGetValue(name, out object? value) ? NamedFigures.Say(name, value, zone, language) : null),
            [.. why.Fields.Select(error => new FieldMessage(error.Field, ProblemTexts.Rule(error, language)))]);
    }
}

/// <summary>What to do about one field.</summary>
/// <param name="Field">The field's path in the command, such as <c>buyer.phone</c>.</param>
/// <param name="Message">What to do.</param>
public sealed record FieldMessage(string Field, string Message);
