namespace AppleLive.TransparencyLog.Http;

/// <summary>How long an answer may take, its last byte included, beside the caller's own wish to stop.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource either;

    internal TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        timer = new CancellationTokenSource(limit, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, caller);
    }

    internal CancellationToken Token => either.Token;

    public void Dispose()
    {
        either.Dispose();
        timer.Dispose();
    }
}
