using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>How long to wait before a call to a provider is repeated. Pure.</summary>
internal static class Backoff
{
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>After so many failures in a row: 2 s, 4 s, 8 s … one hour at most; at least what the provider asks for, within a day.</summary>
    public static Duration After(int failures, TimeSpan? asked)
    {
        Duration own = failures >= 12 ? Longest : Duration.Min(Duration.FromSeconds(1L << Math.Max(1, failures)), Longest);
        Duration wanted = Duration.Min(Duration.FromTimeSpan(asked ?? TimeSpan.Zero), Duration.FromDays(1));
        return Duration.Max(own, wanted);
    }
}
