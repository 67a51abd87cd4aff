using System.Diagnostics.CodeAnalysis;

using AppleLive.Storage;

using Microsoft.Extensions.Hosting;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>A job done round by round, by one host at a time. Another takes over when that one is gone.</summary>
internal abstract class RoundJob(IJobTurns turns, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    /// <summary>The job's name among all hosts.</summary>
    protected abstract string Name { get; }

    /// <summary>Does one round. Returns how long to wait until the next.</summary>
    protected abstract Task<TimeSpan> RoundAsync(CancellationToken cancellationToken);

    /// <summary>A round failed, or the job could not be asked for. Returns how long to wait until the next.</summary>
    protected abstract TimeSpan Failed(Exception exception);

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails is tried again; the host goes on.")]
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait = AskAgain;
            try
            {
                await using IJobTurn? turn = await turns.TryTakeAsync(Name, stoppingToken);
                if (turn is not null) await WhileOursAsync(turn, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                wait = Failed(exception);
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    private async Task WhileOursAsync(IJobTurn turn, CancellationToken stoppingToken)
    {
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(turn.Lost, stoppingToken);
        while (!ours.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await RoundAsync(ours.Token);
            }
            catch (OperationCanceledException) when (ours.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (!ours.IsCancellationRequested)
            {
                wait = Failed(exception);
            }

            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, ours.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
