namespace AppleLive.Stripe.Loopback;

/// <summary>What was answered under a key: the same call again is the same answer, for a day; another call under it is refused.</summary>
internal sealed class Replays(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly Dictionary<string, (string Asked, Answer Answer, DateTimeOffset At)> answers = new(StringComparer.Ordinal);

    public Answer? Find(string key, string asked)
    {
        if (!answers.TryGetValue(key, out (string Asked, Answer Answer, DateTimeOffset At) kept)) return null;
        if (time.GetUtcNow() - kept.At >= Kept)
        {
            answers.Remove(key);
            return null;
        }

        if (kept.Asked != asked)
            throw new Refusal(400, "idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        return kept.Answer with { IsReplay = true };
    }

    public void Keep(string key, string asked, Answer answer) => answers[key] = (asked, answer, time.GetUtcNow());
}
