using System.Diagnostics;

using AppleLive.Diagnostics;

namespace AppleLive.Storage.Relational;

/// <summary>Runs a piece of work in a span of its own, from its waiting for a connection until it is on disk.</summary>
internal static class StoreSpan
{
    public static async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        using Activity? span = AppleLiveDiagnostics.StartStore(name);
        try
        {
            return await work();
        }
        catch (Exception exception)
        {
            // The kind alone: a message may hold what is nobody's business.
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }
}
