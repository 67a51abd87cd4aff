namespace AppleLive.Storage;

/// <summary>Which of several hosts does the work that only one at a time should do. A store for one host need not provide it.</summary>
public interface IJobTurns
{
    /// <summary>
    /// Takes a job where no other host has it; null where one has. It is kept until it is given back or this host is gone, so
    /// asking again every second or so is how another host takes over.
    /// </summary>
    Task<IJobTurn?> TryTakeAsync(string job, CancellationToken cancellationToken);
}
