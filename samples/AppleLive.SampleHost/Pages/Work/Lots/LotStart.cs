using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>What is known before a lot is registered.</summary>
/// <param name="Grower">Its grower.</param>
/// <param name="Name">His name.</param>
/// <param name="Phone">His phone.</param>
/// <param name="Village">His village's name.</param>
/// <param name="Origin">Where his last certificate said his apples grow; otherwise his village.</param>
/// <param name="Standards">The quality standards in use.</param>
/// <param name="Today">The day by the host's clock.</param>
public sealed record LotStart(
    GrowerId Grower, string Name, string Phone, string Village, string Origin, IReadOnlyList<IQualityStandard> Standards, DateOnly Today);

/// <summary>The choices of the lot's form.</summary>
/// <param name="Varieties">The usual varieties, and another.</param>
/// <param name="Baggings">How fruit is bagged.</param>
/// <param name="Blushes">How red it is.</param>
/// <param name="Colours">Striped or full.</param>
/// <param name="Sizes">Diameters.</param>
/// <param name="Storages">How it is kept.</param>
/// <param name="Units">斤 and kg.</param>
public sealed record LotChoices(
    IReadOnlyList<Option> Varieties, IReadOnlyList<Option> Baggings, IReadOnlyList<Option> Blushes, IReadOnlyList<Option> Colours, IReadOnlyList<Option> Sizes,
    IReadOnlyList<Option> Storages, IReadOnlyList<Option> Units);
