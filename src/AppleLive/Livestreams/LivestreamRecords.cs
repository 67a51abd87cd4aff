using AppleLive.Ledger;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.Livestreams;

/// <summary>The public records about livestreams.</summary>
internal static class LivestreamRecords
{
    public static PublicRecord Of(string what, Livestream livestream, Instant at) =>
        PublicRecord.Of($"livestream.{what}", at, record => record
            .Set("livestream", livestream.Id.ToString())
            .Set("startsAt", Time(livestream.Announced.Start))
            .Set("endsAt", Time(livestream.Announced.End))
            .Set("listings", livestream.RunOfShow.Select(listing => listing.ToString())));

    private static string Time(Instant instant) => InstantPattern.General.Format(instant);
}
