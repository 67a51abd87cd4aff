using AppleLive.Money;

namespace AppleLive.Harvests;

/// <summary>How far a lot has come, in figures: registered, inspected, attested, listed, sold, settled, paid.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="RegisteredGrams">How much its grower registered.</param>
/// <param name="InspectedGrams">How much an officer found; nothing before, and nothing after a rejection.</param>
/// <param name="AttestedGrams">How much two officers stand by; nothing before. It stays when the lot is withdrawn.</param>
/// <param name="ListedGrams">How much is allocated to listings now.</param>
/// <param name="SoldBoxes">How many boxes of it are held by orders that stand.</param>
/// <param name="SoldGrams">What those boxes weigh together.</param>
/// <param name="Settled">
/// What of it approved settlements owe: goods less refunds and fees, so it may be less than nothing. Where an order holds
/// several lots of one grower, his money is shared among them by the price of their boxes, to the fen.
/// </param>
/// <param name="Paid">The part of <paramref name="Settled"/> that has reached the village.</param>
public sealed record LotJourney(
    LotId Lot, long RegisteredGrams, long InspectedGrams, long AttestedGrams, long ListedGrams, long SoldBoxes, long SoldGrams, Fen Settled, Fen Paid);
