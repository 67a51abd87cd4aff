namespace AppleLive.Checks;

/// <summary>Compares what records should say with what they say. Pure.</summary>
internal static class FactRules
{
    /// <summary>Every fact that no record tells, every record that tells no fact, and every pair whose figures differ.</summary>
    public static IEnumerable<Difference> Compare(IReadOnlyCollection<RecordFact> due, IReadOnlyCollection<RecordFact> said)
    {
        ILookup<(string, string), RecordFact> saidOf = said.ToLookup(fact => (fact.Type, fact.About));
        ILookup<(string, string), RecordFact> dueOf = due.ToLookup(fact => (fact.Type, fact.About));
        return dueOf.Select(each => each.Key).Union(saidOf.Select(each => each.Key)).SelectMany(key => Compare(dueOf[key], saidOf[key]));
    }

    private static IEnumerable<Difference> Compare(IEnumerable<RecordFact> due, IEnumerable<RecordFact> said)
    {
        List<RecordFact> untold = [.. due];
        RecordFact[] unfounded = [.. said.Where(fact => !untold.Remove(fact))];
        for (int i = 0; i < Math.Max(untold.Count, unfounded.Length); i++)
        {
            if (i >= unfounded.Length) yield return new Difference(DifferenceKind.RecordMissing, Name(untold[i]), "none", untold[i].Says);
            else if (i >= untold.Count) yield return new Difference(DifferenceKind.RecordUnfounded, Name(unfounded[i]), unfounded[i].Says, "none");
            else yield return new Difference(DifferenceKind.RecordDiffers, Name(untold[i]), unfounded[i].Says, untold[i].Says);
        }
    }

    private static string Name(RecordFact fact) => $"{fact.Type} of {fact.About}";
}
