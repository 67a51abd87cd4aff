using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>The carriers' names in the reader's language.</summary>
public sealed class CarrierWords(IStringLocalizer<SiteText> text)
{
    /// <summary>A carrier by its short name; one the site does not know stays as it was written.</summary>
    public string Of(string? carrier) => carrier switch
    {
        "ems" => text["carrier.ems"],
        "sf" => text["carrier.sf"],
        "jd" => text["carrier.jd"],
        "deppon" => text["carrier.deppon"],
        "zto" => text["carrier.zto"],
        "yto" => text["carrier.yto"],
        "sto" => text["carrier.sto"],
        "yunda" => text["carrier.yunda"],
        "jtexpress" => text["carrier.jtexpress"],
        _ => carrier ?? "",
    };
}
