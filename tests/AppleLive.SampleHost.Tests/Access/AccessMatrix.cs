namespace AppleLive.SampleHost.Tests.Access;

/// <summary>The columns of the matrix: a role, and whose thing it calls about.</summary>
internal enum Who
{
    Nobody, GrowerOwn, GrowerOther, LiaisonOwn, LiaisonOther, Officer, AccountantOwn, AccountantOther, Token, WrongToken,
}

/// <summary>One row: an endpoint, where its thing stands, and what each caller is to expect.</summary>
internal sealed record AccessRow(string Method, string Path, string? Standing, IReadOnlyDictionary<Who, string> Expected)
{
    public string Endpoint => $"{Method} {Path}";

    public override string ToString() => Standing is null ? Endpoint : $"{Endpoint} @{Standing}";
}

/// <summary>The matrix as it is written in <c>access-matrix.txt</c>.</summary>
internal static class AccessMatrix
{
    private static readonly string[] Cells = ["allowed", "401", "403", "404"];

    public static IReadOnlyList<AccessRow> Rows { get; } = Read();

    private static AccessRow[] Read()
    {
        using Stream stream = typeof(AccessMatrix).Assembly.GetManifestResourceStream("access-matrix.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(line => line.StartsWith("GET ", StringComparison.Ordinal) || line.StartsWith("POST ", StringComparison.Ordinal))
                .Select(RowOf),
        ];
    }

    private static AccessRow RowOf(string line)
    {
        string[] parts = [.. line.Split('|').Select(part => part.Trim())];
        string[] endpoint = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Who[] columns = Enum.GetValues<Who>();
        parts.Length.ShouldBe(columns.Length + 1, line);
        parts[1..].ShouldBeSubsetOf(Cells, line);
        return new AccessRow(
            endpoint[0], endpoint[1], endpoint.Length > 2 ? endpoint[2].TrimStart('@') : null,
            columns.Zip(parts[1..]).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
