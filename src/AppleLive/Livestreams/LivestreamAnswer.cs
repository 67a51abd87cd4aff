namespace AppleLive.Livestreams;

/// <summary>The answer to a command about a livestream.</summary>
/// <param name="Livestream">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record LivestreamAnswer(LivestreamId Livestream, string State);
