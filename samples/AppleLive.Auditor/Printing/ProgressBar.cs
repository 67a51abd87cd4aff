using AppleLive.Auditor.Checks;
using AppleLive.TransparencyLog.Checkpoints;

using Spectre.Console;

namespace AppleLive.Auditor.Printing;

/// <summary>How far a check is, where somebody watches. It is shown beside the answer, never in it.</summary>
internal static class ProgressBar
{
    private const int StepsOfRecords = 256;

    public static async Task<LedgerAnswer> ShowAsync(
        Surroundings surroundings, Uri log, bool isJson, Func<Action<long>, Task<LedgerAnswer>> check, CancellationToken cancellationToken)
    {
        IAnsiConsole aside = surroundings.Aside;
        if (isJson || !aside.Profile.Out.IsTerminal || !aside.Profile.Capabilities.Interactive) return await check(_ => { });

        long size = await SizeAsync(surroundings.Http, log, cancellationToken);
        return await aside.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask("Records", maxValue: Math.Max(1, size));
                task.IsIndeterminate = size == 0;
                return await check(index =>
                {
                    if (index % StepsOfRecords == 0) task.Value = index;
                });
            });
    }

    // Only for the length of the bar: nothing here is verified, and a wrong size makes a wrong bar.
    private static async Task<long> SizeAsync(HttpClient http, Uri log, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"{log.AbsoluteUri.TrimEnd('/')}/checkpoint"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.Content.Headers.ContentLength is null or > 65_536) return 0;
            return SignedCheckpoint.TryParse(await answer.Content.ReadAsByteArrayAsync(cancellationToken), out SignedCheckpoint? checkpoint) ? checkpoint.Checkpoint.Size : 0;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
