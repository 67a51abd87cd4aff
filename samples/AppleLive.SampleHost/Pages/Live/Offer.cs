using AppleLive.SampleHost.Pages.Sale;

namespace AppleLive.SampleHost.Pages.Live;

/// <summary>A listing in the live room.</summary>
/// <param name="Card">The listing.</param>
/// <param name="Place">Its place in the run of show, from 1.</param>
/// <param name="Explained">Whether it is explained now.</param>
/// <param name="Livestream">The livestream's id.</param>
public sealed record Offer(ListingCard Card, int Place, bool Explained, string Livestream);
