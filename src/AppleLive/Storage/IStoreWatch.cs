namespace AppleLive.Storage;

/// <summary>The store as its operator watches it.</summary>
public interface IStoreWatch
{
    /// <summary>Its figures at one moment, for meters. Costs the same however much is stored, but for what waits.</summary>
    /// <param name="listings">How many listings at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StoreAwayException">The store cannot be read for now.</exception>
    Task<StoreFigures> FiguresAsync(int listings, CancellationToken cancellationToken);

    /// <summary>Writes something that means nothing, and returns once it is on disk. Safe to repeat.</summary>
    /// <exception cref="StoreAwayException">The store cannot be written for now.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}
