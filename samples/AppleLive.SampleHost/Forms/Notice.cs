namespace AppleLive.SampleHost.Forms;

/// <summary>A word about what was just done, shown once on the next page.</summary>
internal static class Notice
{
    public const string Key = "notice";
}
