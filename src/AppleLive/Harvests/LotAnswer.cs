namespace AppleLive.Harvests;

/// <summary>The answer to a command about a lot.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record LotAnswer(LotId Lot, string State);
