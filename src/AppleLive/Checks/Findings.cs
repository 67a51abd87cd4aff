namespace AppleLive.Checks;

/// <summary>What a part of a check has found so far.</summary>
internal sealed class Findings(CheckPart part)
{
    private readonly List<Difference> listed = [];
    private long unlisted;
    private long compared;

    public void Compared(long things) => compared += things;

    public void Add(Difference difference)
    {
        if (listed.Count < PartReport.Listed) listed.Add(difference);
        else unlisted++;
    }

    public void Add(IEnumerable<Difference> differences)
    {
        foreach (Difference difference in differences) Add(difference);
    }

    /// <summary>Notes a difference where the figures are not the same.</summary>
    public void Compare(DifferenceKind kind, string about, string found, string due)
    {
        compared++;
        if (found != due) Add(new Difference(kind, about, found, due));
    }

    public PartReport Report() => new(part, compared, listed, unlisted);
}
