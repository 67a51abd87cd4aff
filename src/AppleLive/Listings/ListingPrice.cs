using AppleLive.Money;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Listings;

/// <summary>A price a listing had or has: from its time on, until the next.</summary>
/// <param name="Price">The price of a box.</param>
/// <param name="SetBy">Who set it.</param>
/// <param name="At">When.</param>
public sealed record ListingPrice(Fen Price, PersonId SetBy, Instant At);
