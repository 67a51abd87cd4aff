namespace AppleLive.Conformance.Histories;

/// <summary>
/// Looks for an order of a history's commands in which one clerk could have given every answer, and which keeps to what
/// was seen: a command whose answer was heard before another was sent comes first (Wing and Gong 1993, with the memory of
/// Lowe 2017). Where there is none, the history was not one of a correct shop.
/// </summary>
public static class Linearizer
{
    /// <summary>The longest beginning that could be explained, and what the next answers would then have been; null where all of it can.</summary>
    public static string? Fault(Model start, IReadOnlyList<Told> history)
    {
        var clients = history.GroupBy(told => told.Client).Select(own => own.OrderBy(told => told.Sent).ToArray()).ToArray();
        var seen = new HashSet<(string, string)>();
        (int Done, string Why) furthest = (-1, "");
        return Explain(start, new int[clients.Length], []) ? null : furthest.Why;

        bool Explain(Model book, int[] done, IReadOnlyList<Told> before)
        {
            Told?[] next = [.. clients.Select((own, client) => done[client] < own.Length ? own[done[client]] : null)];
            if (next.All(told => told is null)) return true;
            if (!seen.Add((string.Join(',', done), book.Key))) return false;

            // Whatever was sent after somebody heard his answer cannot come before it.
            int firstHeard = next.Min(told => told?.Heard ?? int.MaxValue);
            var wrong = new List<string>();
            for (int client = 0; client < clients.Length; client++)
            {
                if (next[client] is not { } told || told.Sent > firstHeard) continue;
                (Model after, string answer) = book.Do(told.Deal, told.Order);
                if (answer != told.Answer) wrong.Add($"{told}, and not {answer}");
                else if (Explain(after, [.. done.Select((many, i) => i == client ? many + 1 : many)], [.. before, told])) return true;
            }

            if (wrong.Count > 0 && before.Count > furthest.Done)
                furthest = (before.Count, string.Join('\n', before.Select(told => told.ToString()).Append("then none of:").Concat(wrong)));
            return false;
        }
    }
}
