using System.Reflection;

using AppleLive.Storage;
using AppleLive.Transparency;

namespace AppleLive.Conformance.Seasons;

/// <summary>A transaction in which the checkpoints given to its log are seen.</summary>
public class WatchedUnit : DispatchProxy
{
    private object inner = null!;
    private Action<PublishedCheckpoint> seen = null!;

    public static IUnitOfWork Over(IUnitOfWork unit, Action<PublishedCheckpoint> seen) => Watch(unit, seen);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args?.FirstOrDefault() is PublishedCheckpoint checkpoint) seen(checkpoint);
        object? answer = targetMethod!.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        return answer is ILogStore log ? Watch(log, seen) : answer;
    }

    private static T Watch<T>(T inner, Action<PublishedCheckpoint> seen)
        where T : class
    {
        T watched = Create<T, WatchedUnit>();
        var watch = (WatchedUnit)(object)watched;
        (watch.inner, watch.seen) = (inner, seen);
        return watched;
    }
}
