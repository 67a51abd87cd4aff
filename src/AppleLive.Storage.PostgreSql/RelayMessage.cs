using System.Globalization;

using AppleLive.Listings;
using AppleLive.Livestreams;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Signals as a line of text: who sends it, then each signal as a letter, an id and for orders a number of boxes.</summary>
internal static class RelayMessage
{
    public static string Write(string sender, IEnumerable<LiveSignal> signals) => $"{sender} {string.Join(' ', signals.Select(WordOf))}";

    public static string Sender(string message) => message.Split(' ', 2)[0];

    /// <summary>The signals; a word that another version wrote is passed over, and everything is looked at instead.</summary>
    public static IEnumerable<LiveSignal> Read(string message) => message.Split(' ').Skip(1).Select(word => SignalOf(word) ?? new LiveSignal.OfAnything());

    private static string WordOf(LiveSignal signal) => signal switch
    {
        LiveSignal.OfListing listing => $"l:{listing.Listing.Value:N}",
        LiveSignal.OfLivestream livestream => $"s:{livestream.Livestream.Value:N}",
        LiveSignal.OfOrder order => string.Create(CultureInfo.InvariantCulture, $"o:{order.Livestream.Value:N}:{order.Boxes}"),
        _ => "a",
    };

    private static LiveSignal? SignalOf(string word) => word.Split(':') switch
    {
        ["l", var id] when Guid.TryParse(id, out Guid listing) => new LiveSignal.OfListing(new ListingId(listing)),
        ["s", var id] when Guid.TryParse(id, out Guid livestream) => new LiveSignal.OfLivestream(new LivestreamId(livestream)),
        ["o", var id, var boxes] when Guid.TryParse(id, out Guid during) && long.TryParse(boxes, CultureInfo.InvariantCulture, out long count) =>
            new LiveSignal.OfOrder(new LivestreamId(during), count),
        _ => null,
    };
}
