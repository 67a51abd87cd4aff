namespace AppleLive.Tests.Rules;

/// <summary>
/// The rules of one thing's life as a table: a row for every state, a column for every command, in each cell the state
/// it leads to or the refusal. A dot stands for "not now". A state or command without its row or column fails.
/// </summary>
internal static class RuleTable
{
    public static void ShouldBeTheRulesOf<TState, TCommand>(
        this string table, Func<TState, TCommand, Outcome<TState>> decide, Func<TState, string> nameOf)
        where TState : struct, Enum
        where TCommand : struct, Enum =>
        table.ShouldBeTheRulesOf(
            Enum.GetValues<TState>().ToDictionary(nameOf), Enum.GetValues<TCommand>().ToDictionary(command => command.ToString()), decide, nameOf);

    public static void ShouldBeTheRulesOf<TState, TCommand>(
        this string table, IReadOnlyDictionary<string, TState> states, IReadOnlyDictionary<string, TCommand> commands,
        Func<TState, TCommand, Outcome<TState>> decide, Func<TState, string> nameOf)
    {
        string[][] rows = [.. table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        rows[0].ShouldBe(commands.Keys, ignoreOrder: true);
        rows.Skip(1).Select(row => row[0]).ShouldBe(states.Keys, ignoreOrder: true);
        foreach (string[] row in rows.Skip(1))
        {
            foreach ((string command, string expected) in rows[0].Zip(row.Skip(1), (command, cell) => (command, cell)))
            {
                string found = decide(states[row[0]], commands[command]).IsRefused(out Refusal? why, out TState? next) ? why.Slug : nameOf(next);
                found.ShouldBe(expected == "·" ? Refusals.NotNow : expected, $"{command} of what is {row[0]}");
                if (why?.Slug == Refusals.NotNow) why.Details["state"].ShouldBe(nameOf(states[row[0]]));
            }

            row.Length.ShouldBe(rows[0].Length + 1, row[0]);
        }
    }

    /// <summary>The names of all cases of a closed hierarchy.</summary>
    public static IEnumerable<string> CasesOf<T>() => typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name);
}
