namespace AppleLive.Architecture.Tests;

/// <summary>What stands where in the repository.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void The_top_level_holds_six_things()
    {
        string[] ignored = [.. File.ReadLines(Path.Combine(House.Root.FullName, ".gitignore")).Select(line => line.TrimEnd('/'))];

        House.Root.EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => !name.StartsWith('.') && !ignored.Contains(name))
            .ShouldBe(["AppleLive.sln", "Directory.Build.props", "README.md", "samples", "src", "tests"], ignoreOrder: true);
    }

    [Fact]
    public void Every_shipped_project_says_what_it_is_for() =>
        new DirectoryInfo(Path.Combine(House.Root.FullName, "src")).EnumerateDirectories()
            .Where(project => project.EnumerateFiles("*.csproj").Any() && !File.Exists(Path.Combine(project.FullName, "README.md")))
            .Select(project => project.Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(House.Root.FullName, "AppleLive.sln"));

        House.Files("src", "samples", "tests").Where(file => file.Extension == ".csproj" && !solution.Contains(file.Name, StringComparison.Ordinal))
            .Select(file => file.Name).ShouldBeEmpty();
    }

    // Scripts are left out: they are never edited once released, so they are not divided either.
    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Sources().Select(file => (Lines: File.ReadLines(file.FullName).Count(), Name: Relative(file))).Where(file => file.Lines > 400)
            .Select(file => $"{file.Name}: {file.Lines} lines")
            .ShouldBeEmpty();

    // Whoever builds this may have to take packages from another place; and the solution is of the kind every tool reads.
    [Fact]
    public void No_file_names_a_package_registry_or_the_other_kind_of_solution()
    {
        string[] words = ["nuget" + ".org", "npmjs" + ".", "registry" + ".npm", "pypi" + ".", "pythonhosted" + ".", ".sln" + "x"];

        (from file in House.Files(".").Where(IsText)
         let text = File.ReadAllText(file.FullName)
         from word in words
         where text.Contains(word, StringComparison.OrdinalIgnoreCase)
         select $"{Relative(file)}: {word}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_scripts_name_says_its_turn() =>
        House.Files("src").Where(file => file.Extension == ".sql").ShouldAllBe(file => file.Name.Length > 5 && file.Name.Take(4).All(char.IsAsciiDigit) && file.Name[4] == '_');

    private static IEnumerable<FileInfo> Sources() => House.Files("src", "samples", "tests")
        .Where(file => file.Extension is ".cs" or ".cshtml" or ".js" or ".css" && !IsGenerated(file));

    private static bool IsGenerated(FileInfo file) => file.FullName.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static bool IsText(FileInfo file) => file.Name != ".git" && file.Length < 1_000_000 && !File.ReadAllBytes(file.FullName).AsSpan().Contains((byte)0);

    private static string Relative(FileInfo file) => Path.GetRelativePath(House.Root.FullName, file.FullName);
}
