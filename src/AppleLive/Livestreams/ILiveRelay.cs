namespace AppleLive.Livestreams;

/// <summary>Carries signals between the hosts of one store. A store for one host need not provide it.</summary>
public interface ILiveRelay
{
    /// <summary>Tells the other hosts. Returns at once and never throws; signals may be joined, and where there are too many, dropped.</summary>
    void Tell(LiveSignal signal);

    /// <summary>
    /// Carries signals both ways until it is called off: those told here go out, and those of other hosts are handed on. After
    /// a broken line comes <see cref="LiveSignal.OfAnything"/>.
    /// </summary>
    Task RunAsync(Action<LiveSignal> heard, CancellationToken cancellationToken);
}
