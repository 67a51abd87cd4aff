using System.Net;
using System.Text.RegularExpressions;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>Style and scripts: how large they are, how long they are kept, and that those of two versions never meet.</summary>
public sealed partial class SiteFilesTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int MostStyle = 30_000;

    private static readonly DirectoryInfo Root = new(Path.Combine(Repository.SampleHost, "wwwroot"));

    [Fact]
    public void All_style_together_is_thirty_kilobytes_at_most() =>
        Root.EnumerateFiles("*.css", SearchOption.AllDirectories).Sum(file => file.Length).ShouldBeLessThanOrEqualTo(MostStyle);

    [Fact]
    public async Task Every_file_of_a_page_has_a_version_and_is_kept_for_ever()
    {
        string page = await host.Visitor().GetStringAsync("/", TestContext.Current.CancellationToken);
        string[] files = [.. OwnFile().Matches(page).Select(file => file.Value).Distinct()];

        files.Length.ShouldBeGreaterThan(3);
        foreach (string file in files)
        {
            using HttpResponseMessage response = await host.Visitor().GetAsync(file, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable", file);
        }
    }

    [Fact]
    public async Task What_a_script_imports_stands_beside_it_and_so_is_of_the_same_version()
    {
        string version = await Version();
        foreach (FileInfo script in Root.EnumerateFiles("*.js", SearchOption.AllDirectories))
        {
            foreach (string imported in Import().Matches(await File.ReadAllTextAsync(script.FullName, TestContext.Current.CancellationToken)).Select(import => import.Groups["from"].Value))
            {
                var address = new Uri(new Uri($"http://host/js/{version}/{Path.GetRelativePath(Path.Combine(Root.FullName, "js"), script.FullName)}"), imported);
                using HttpResponseMessage response = await host.Visitor().GetAsync(address.AbsolutePath, TestContext.Current.CancellationToken);

                address.AbsolutePath.ShouldStartWith($"/js/{version}/", customMessage: $"{script.Name} imports {imported}");
                response.StatusCode.ShouldBe(HttpStatusCode.OK, address.AbsolutePath);
            }
        }
    }

    [Fact]
    public async Task Of_another_version_style_is_lent_and_scripts_are_not_there()
    {
        string version = await Version(), other = version[0] == '0' ? $"1{version[1..]}" : $"0{version[1..]}";

        foreach ((string file, HttpStatusCode status) in new[] { ("/css/{0}/site.css", HttpStatusCode.OK), ("/js/{0}/site.js", HttpStatusCode.NotFound) })
        {
            using HttpResponseMessage response = await host.Visitor().GetAsync(file.Replace("{0}", other, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(status, file);
            response.Headers.CacheControl!.ToString().ShouldBe("no-store", file);
        }
    }

    [Fact]
    public async Task A_file_without_a_version_is_asked_for_each_time()
    {
        using HttpResponseMessage response = await host.Visitor().GetAsync("/js/site.js", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        response.Headers.ETag.ShouldNotBeNull();
    }

    private async Task<string> Version() => OwnFile().Match(await host.Visitor().GetStringAsync("/", TestContext.Current.CancellationToken)).Groups["version"].Value;

    [GeneratedRegex("(?<=(?:src|href)=\")/(?:css|js|img)/(?<version>[^/\"#]+)/[^\"#]+", RegexOptions.None, 5_000)]
    private static partial Regex OwnFile();

    [GeneratedRegex("(?:from|import)\\s*\\(?\\s*\"(?<from>[^\"]+)\"", RegexOptions.None, 5_000)]
    private static partial Regex Import();
}
