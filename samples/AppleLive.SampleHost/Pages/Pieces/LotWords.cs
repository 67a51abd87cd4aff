using System.Globalization;
using AppleLive.Harvests;
using AppleLive.SampleHost.Drawings;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>What is said of a lot's apples, in the reader's language. Names the site does not know stay as they were written.</summary>
public sealed class LotWords(IStringLocalizer<SiteText> text)
{
    private const int GramsPerJin = 500;

    /// <summary>The usual varieties of the township, the early ones first.</summary>
    public static IReadOnlyList<string> UsualVarieties { get; } = ["嘎啦", "红将军", "红富士", "华冠", "秦冠"];

    /// <summary>A lot in a line: variety, grade and size.</summary>
    public string Title(AppleFacts facts) => facts.MinimumMm is { } size
        ? text["lots.title", Variety(facts.Variety), Grade(facts.Grade), size]
        : text["lots.title.no-size", Variety(facts.Variety), Grade(facts.Grade)];

    /// <summary>A variety.</summary>
    public string Variety(string name) => name switch
    {
        "嘎啦" => text["lots.variety.gala"],
        "红将军" => text["lots.variety.general"],
        "红富士" => text["lots.variety.fuji"],
        "华冠" => text["lots.variety.huaguan"],
        "秦冠" => text["lots.variety.qinguan"],
        _ => name,
    };

    /// <summary>A grade of any standard.</summary>
    public string Grade(string name) => name switch
    {
        "优等品" => text["lots.grade.superior"],
        "一等品" => text["lots.grade.first"],
        "二等品" => text["lots.grade.second"],
        "特级" => text["lots.grade.extra"],
        "一级" => text["lots.grade.one"],
        "二级" => text["lots.grade.two"],
        _ => name,
    };

    /// <summary>Whether and how it was bagged.</summary>
    public string Bagging(Bagging? bagging) => bagging switch
    {
        Harvests.Bagging.Paper => text["lots.bagging.paper"],
        Harvests.Bagging.Film => text["lots.bagging.film"],
        Harvests.Bagging.None => text["lots.bagging.none"],
        _ => text["lots.not-said"],
    };

    /// <summary>How it has been kept.</summary>
    public string Storage(AppleStorage storage) => text[storage == AppleStorage.Cold ? "lots.storage.cold" : "lots.storage.fresh"];

    /// <summary>How red it is, and how.</summary>
    public string Colour(AppleFacts facts)
    {
        string? pattern = facts.Striped is { } striped ? text[striped ? "lots.striped" : "lots.full-colour"].Value : null;
        string? blush = facts.BlushPercent is { } percent ? text["lots.blush", percent].Value : null;
        return (blush, pattern) switch
        {
            (null, null) => text["lots.not-said"],
            (null, _) => pattern!,
            (_, null) => blush,
            _ => text["lots.colour", blush, pattern],
        };
    }

    /// <summary>Where it stands.</summary>
    public string State(LotState state) => state switch
    {
        LotState.Inspected => text["lots.state.inspected"],
        LotState.Attested => text["lots.state.attested"],
        LotState.Rejected => text["lots.state.rejected"],
        LotState.Withdrawn => text["lots.state.withdrawn"],
        _ => text["lots.state.registered"],
    };

    /// <summary>The colour of that state.</summary>
    public static string Kind(LotState state) => state switch
    {
        LotState.Attested => "official",
        LotState.Rejected => "problem",
        LotState.Withdrawn => "over",
        _ => "waiting",
    };

    /// <summary>A weight as short as it goes: in 斤.</summary>
    public string Jin(long grams) => text["lots.jin", ((decimal)grams / GramsPerJin).ToString("#,0.##", CultureInfo.InvariantCulture)];

    /// <summary>How its apples are drawn.</summary>
    public static AppleLook Look(HarvestLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return new AppleLook
        {
            Variety = lot.Facts.Variety,
            Blush = lot.Facts.BlushPercent ?? 70,
            Stripes = lot.Facts.Striped ?? true,
            Millimetres = lot.Facts.MinimumMm ?? 80,
            Seed = lot.Id.ToString(),
        };
    }
}
