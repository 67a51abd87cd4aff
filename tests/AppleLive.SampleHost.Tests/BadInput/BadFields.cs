namespace AppleLive.SampleHost.Tests.BadInput;

/// <summary>What can be wrong with a field, as JSON. Fields of a kind go wrong in the same ways.</summary>
internal static class BadFields
{
    public const string Missing = "(missing)";

    private static readonly string[] NoText = [Missing, "null", "\"\"", "\"   \"", "\"\\u200B\"", "5", "true", "[]", "{}"];
    private static readonly string[] NoTextToShow = ["\"a\\u202Eb\"", "\"a\\u2066b\"", "\"a\\u0000b\"", "\"a\\u001Bb\"", "\"a\\uFFFFb\"", "\"\\uD83C\""];
    private static readonly string[] NoNumber = ["\"5\"", "1.5", "-1", "1e30", "9223372036854775808", "-9223372036854775809", "true", "[]", "{}", "\"\""];
    private static readonly string[] NoId = [Missing, "null", "\"\"", "5", "\"garbage\"", "\"../../etc\"", "\"00000000-0000-0000-0000-00000000000g\"", "[]", "{}"];
    private static readonly string[] NoObject = [Missing, "null", "5", "\"text\"", "[]"];
    private static readonly string[] NoList = [Missing, "null", "5", "\"text\"", "{}", "[]"];
    private static readonly string[] NoTime = ["\"\"", "5", "\"soon\"", "\"2026-13-01\"", "[]", "{}", "\"2026-02-30T20:00:00\""];
    private static readonly string[] NoChoice = [Missing, "null", "\"\"", "5", "\"something else\"", "[]"];
    private static readonly string[] NoPhone = [Missing, "null", "\"\"", "\"12\"", "\"23800138000\"", "\"138001380001\"", "\"+1 202 555 0123\"", "13800138000", "[]"];
    private static readonly string Unknown = "\"01890000-0000-7000-8000-000000000000\"";

    public static IEnumerable<(string Write, string Field, string[] Values)> All { get; } =
    [
        ("growers", "village", [.. NoText, "\"999999999999\"", Long(13)]),
        ("growers", "name", [.. NoText, .. NoTextToShow, "\"a\\nb\"", Long(51)]),
        ("growers", "phone", NoPhone),
        ("growers", "person", ["\"garbage\"", "5"]),
        ("growers", "consent", NoObject),
        ("growers", "consent.at", [Missing, "null", .. NoTime, "\"2027-01-01T00:00:00Z\""]),
        ("growers", "consent.how", [.. NoText, .. NoTextToShow, Long(101)]),

        ("lots", "grower", [.. NoId, Unknown]),
        ("lots", "variety", [.. NoText, .. NoTextToShow, Long(31)]),
        ("lots", "standard", [.. NoChoice, "\"GB/T 0\""]),
        ("lots", "grade", [.. NoChoice, "\"特级\""]),
        ("lots", "minimumMm", [.. NoNumber, "0", "39", "131"]),
        ("lots", "grams", [Missing, "null", .. NoNumber, "0", "1000000001"]),
        ("lots", "harvestedOn", [Missing, "null", .. NoTime, "\"2026-12-01\"", "\"2024-09-01\""]),
        ("lots", "storage", NoChoice),
        ("lots", "bagging", ["\"\"", "\"straw\"", "5"]),
        ("lots", "blushPercent", [.. NoNumber, "101"]),
        ("lots", "striped", ["\"yes\"", "5"]),
        ("lots", "certificate", NoObject),
        ("lots", "certificate.quantityGrams", [Missing, .. NoNumber, "999", "1000000001"]),
        ("lots", "certificate.origin", [.. NoText, Long(61)]),
        ("lots", "certificate.date", [Missing, .. NoTime, "\"2026-12-01\""]),
        ("lots", "certificate.promisor", [.. NoText, .. NoTextToShow, Long(51)]),
        ("lots", "certificate.contact", NoPhone),

        ("attestation", "grams", [Missing, "null", .. NoNumber, "0", "1000000001"]),
        ("attestation", "facts", NoObject),
        ("attestation", "facts.weighed", ["\"yes\"", "1", "null"]),
        ("attestation", "facts.brixTenths", [.. NoNumber, "0", "301"]),
        ("attestation", "facts.photos", [.. NoNumber, "51"]),
        ("attestation", "facts.delicious", ["true"]),

        ("listings", "title", [.. NoText, .. NoTextToShow, Long(81)]),
        ("listings", "boxGrams", [Missing, "null", .. NoNumber, "0", "99", "50001"]),
        ("listings", "priceFen", [Missing, "null", .. NoNumber, "0", "10000001"]),
        ("listings", "perBuyerBoxes", [.. NoNumber, "0"]),
        ("listings", "allocations", NoList),
        ("listings", "allocations[0].lot", [.. NoId, Unknown]),
        ("listings", "allocations[0].grams", [Missing, "null", .. NoNumber, "0"]),

        ("livestreams", "title", [.. NoText, .. NoTextToShow, Long(81)]),
        ("livestreams", "startsAt", [Missing, "null", .. NoTime]),
        ("livestreams", "endsAt", [Missing, "null", .. NoTime, "\"2026-09-01T20:00:00\"", "\"2026-10-01T01:00:00\""]),
        ("livestreams", "listings", NoList),
        ("livestreams", "listings[0]", ["null", "\"\"", "5", "\"garbage\"", Unknown]),

        ("orders", "livestream", ["\"\"", "5", "\"garbage\"", Unknown]),
        ("orders", "lines", NoList),
        ("orders", "lines[0]", ["null", "5", "\"text\"", "[]"]),
        ("orders", "lines[0].listing", [.. NoId, Unknown]),
        ("orders", "lines[0].boxes", [Missing, "null", .. NoNumber, "0", "10000"]),
        ("orders", "payment", NoChoice),
        ("orders", "buyer", NoObject),
        ("orders", "buyer.name", [.. NoText, .. NoTextToShow, "\"a\\nb\"", Long(51)]),
        ("orders", "buyer.phone", NoPhone),
        ("orders", "buyer.address", NoObject),
        ("orders", "buyer.address.province", [.. NoText, .. NoTextToShow, Long(31)]),
        ("orders", "buyer.address.city", [.. NoText, Long(31)]),
        ("orders", "buyer.address.district", [.. NoText, Long(31)]),
        ("orders", "buyer.address.detail", [.. NoText, .. NoTextToShow, Long(121)]),
        ("orders", "note", ["5", "[]", .. NoTextToShow, Long(201)]),

        ("payments", "amountFen", [Missing, "null", .. NoNumber, "0"]),
        ("payments", "reference", [.. NoText, .. NoTextToShow, Long(101)]),
        ("refunds", "amountFen", [Missing, "null", .. NoNumber, "0"]),
        ("refunds", "reason", [.. NoText, .. NoTextToShow, Long(201)]),
        ("refunds", "village", ["5", "\"140829103225\""]),

        ("shipment", "carrier", [.. NoChoice, "\"EMS\""]),
        ("shipment", "trackingNumber", [.. NoText, "\"abc\"", "\"a b c d\"", "\"苹果苹果\"", Long(41)]),
        ("shipment", "village", ["5", "\"140829103225\"", "\"garbage\""]),

        ("claims", "text", [.. NoText, .. NoTextToShow, Long(1_001)]),
        ("claims", "amountFen", [.. NoNumber, "0"]),
        ("claims", "village", ["5", "\"140829103225\""]),

        ("settlements", "village", [.. NoText, "\"999999999999\"", Long(13)]),
    ];

    private static string Long(int length) => $"\"{new string('苹', length)}\"";
}
