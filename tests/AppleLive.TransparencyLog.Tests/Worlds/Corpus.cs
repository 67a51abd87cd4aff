namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>The inputs kept in the folder <c>Corpus</c>, by folder and file.</summary>
internal static class Corpus
{
    private const string Root = "Corpus/";

    /// <summary>Every folder and file but the honest ones.</summary>
    public static IReadOnlyList<(string Kind, string Name)> Hostile { get; } =
    [
        .. typeof(Corpus).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name.Split('/', '\\')).Select(parts => (Kind: parts[1], Name: parts[2])).Where(file => file.Kind != "Honest").Order(),
    ];

    public static byte[] Read(string kind, string name)
    {
        using Stream stream = typeof(Corpus).Assembly.GetManifestResourceStream($"{Root}{kind}/{name}") ?? typeof(Corpus).Assembly.GetManifestResourceStream($"{Root}{kind}\\{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
