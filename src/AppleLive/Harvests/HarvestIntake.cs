using AppleLive.Growers;
using AppleLive.People;
using AppleLive.Seasons;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>A lot as it was read from its input.</summary>
internal sealed record ReadLot(GrowerId Grower, AppleFacts Facts, long Grams, Certificate Certificate);

/// <summary>Reads what is said of a lot and finds every fault in it.</summary>
internal sealed class HarvestIntake(IReadOnlyList<IQualityStandard> standards, Season season, IClock clock)
{
    /// <summary>1,000 t.</summary>
    public const long MaximumGrams = 1_000_000_000;

    private static readonly string[] Storages = ["fresh", "cold"];
    private static readonly string[] Baggings = ["none", "paper", "film"];

    public ReadLot Read(NewLot input, FieldCheck check)
    {
        LocalDate today = season.DateOf(clock.GetCurrentInstant());
        LocalDate earliest = today.PlusYears(-1);
        string standardName = check.OneOf("standard", input.Standard, standards.Select(standard => standard.Name));
        IQualityStandard? standard = standards.FirstOrDefault(known => known.Name == standardName);
        long grams = check.Number("grams", input.Grams, 1, MaximumGrams);
        var facts = new AppleFacts(
            check.Text("variety", input.Variety, 30),
            standardName,
            standard is null ? "" : check.OneOf("grade", input.Grade, standard.Grades),
            (int?)check.OptionalNumber("minimumMm", input.MinimumMm, 40, 130),
            check.PastDate("harvestedOn", input.HarvestedOn, today, earliest),
            check.OneOf("storage", input.Storage, Storages) == "cold" ? AppleStorage.Cold : AppleStorage.Fresh)
        {
            Bagging = input.Bagging is null ? null : (Bagging)Array.IndexOf(Baggings, check.OneOf("bagging", input.Bagging, Baggings)),
            BlushPercent = (int?)check.OptionalNumber("blushPercent", input.BlushPercent, 0, 100),
            Striped = input.Striped,
        };
        return new ReadLot(check.Id<GrowerId>("grower", input.Grower), facts, grams, ReadCertificate(input.Certificate, grams, today, earliest, check));
    }

    private static Certificate ReadCertificate(NewCertificate? input, long grams, LocalDate today, LocalDate earliest, FieldCheck check)
    {
        if (input is null)
        {
            check.Add("certificate", FieldRules.Required);
            return new Certificate(0, "", default, "", "");
        }

        if (!PhoneNumber.TryParse(input.Contact, out PhoneNumber contact))
            check.Add("certificate.contact", string.IsNullOrWhiteSpace(input.Contact) ? FieldRules.Required : FieldRules.Phone);
        return new Certificate(
            check.Number("certificate.quantityGrams", input.QuantityGrams, grams, MaximumGrams),
            check.Text("certificate.origin", input.Origin, 60),
            check.PastDate("certificate.date", input.Date, today, earliest),
            check.Text("certificate.promisor", input.Promisor, 50),
            contact.National);
    }
}
