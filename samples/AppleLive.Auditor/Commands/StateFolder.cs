namespace AppleLive.Auditor.Commands;

/// <summary>A folder in which a program remembers what it saw.</summary>
internal static class StateFolder
{
    public static T? Open<T>(DirectoryInfo? folder, Func<string, T> open)
        where T : class
    {
        if (folder is null) return null;
        try
        {
            return open(folder.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--state: {folder.FullName} cannot be used, or another auditor has it: {e.Message}");
        }
    }
}
