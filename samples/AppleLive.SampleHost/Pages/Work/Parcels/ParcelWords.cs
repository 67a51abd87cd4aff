using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using AppleLive.Shipping;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>What is said of parcels, their carriers and where they are.</summary>
public sealed class ParcelWords(IStringLocalizer<SiteText> text, CarrierWords carriers)
{
    /// <summary>The stages of the packing list, as they stand in addresses.</summary>
    public static IReadOnlyDictionary<string, ParcelState> Stages { get; } = new Dictionary<string, ParcelState>(StringComparer.Ordinal)
    {
        ["pack"] = ParcelState.Pending,
        ["packed"] = ParcelState.Packed,
        ["sent"] = ParcelState.HandedOver,
    };

    /// <summary>The carriers to choose from.</summary>
    public IReadOnlyList<Option> Carriers => [.. Shipping.Carriers.Names.Keys.Select(carrier => new Option(carrier, Carrier(carrier)))];

    /// <summary>A carrier's name.</summary>
    public string Carrier(string? carrier) => carriers.Of(carrier);

    /// <summary>Where a parcel is.</summary>
    public string State(ParcelState state) => text[state switch
    {
        ParcelState.Pending => "parcel.state.pending",
        ParcelState.Packed => "parcel.state.packed",
        ParcelState.HandedOver => "parcel.state.handed-over",
        ParcelState.Delivered => "parcel.state.delivered",
        ParcelState.Refused => "parcel.state.refused",
        ParcelState.Lost => "parcel.state.lost",
        _ => "parcel.state.cancelled",
    }];

    /// <summary>The colour of it.</summary>
    public static string Kind(ParcelState state) => state switch
    {
        ParcelState.Pending or ParcelState.Packed => "waiting",
        ParcelState.HandedOver => "live",
        ParcelState.Delivered => "done",
        ParcelState.Refused or ParcelState.Lost => "problem",
        _ => "over",
    };

    /// <summary>Its icon.</summary>
    public static string Icon(ParcelState state) => state switch
    {
        ParcelState.Pending => "clock",
        ParcelState.Packed => "box",
        ParcelState.HandedOver => "truck",
        ParcelState.Delivered => "check",
        ParcelState.Refused or ParcelState.Lost => "warning",
        _ => "over",
    };
}
