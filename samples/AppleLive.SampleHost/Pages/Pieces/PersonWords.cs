using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>What people are called on pages, and the word that stands in the place of those who were erased.</summary>
public sealed class PersonWords(MasterKeys keys, IStringLocalizer<SiteText> text)
{
    /// <summary>The word in the place of what was erased.</summary>
    public string Erased => text["erased"];

    /// <summary>A grower's name.</summary>
    public string Name(Grower grower)
    {
        ArgumentNullException.ThrowIfNull(grower);
        return grower.Open(keys)?.Name ?? Erased;
    }

    /// <summary>A grower's name, masked.</summary>
    public string MaskedName(Grower grower)
    {
        ArgumentNullException.ThrowIfNull(grower);
        return grower.Open(keys) is { } details ? Mask.Name(details.Name) : Erased;
    }

    /// <summary>A grower's name as the buyer of his apples may know it.</summary>
    public string NameForBuyer(Grower grower, OrderFile file)
    {
        ArgumentNullException.ThrowIfNull(grower);
        ArgumentNullException.ThrowIfNull(file);
        return grower.Open(keys) is { } details ? file.ShownToBuyer(details.Name) : Erased;
    }

    /// <summary>A buyer's name, masked.</summary>
    public string MaskedName(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Buyer.Open(keys) is { } buyer ? Mask.Name(buyer.Name) : Erased;
    }

    /// <summary>What somebody wrote.</summary>
    public string Said(string? opened) => opened ?? Erased;
}
