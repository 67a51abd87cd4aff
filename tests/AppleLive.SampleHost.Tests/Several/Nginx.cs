using System.Diagnostics;
using System.Globalization;
using System.Net;
using AppleLive.SampleHost.Tests.Kill;

namespace AppleLive.SampleHost.Tests.Several;

/// <summary>nginx in front of two hosts, by the configuration that the sample host ships.</summary>
internal sealed class Nginx : IDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly string _folder = Directory.CreateTempSubdirectory("applelive-nginx-").FullName;
    private readonly Process _process;

    private Nginx(Uri one, Uri two)
    {
        int port = HostProcess.FreePort();
        string configuration = File.ReadAllText(Path.Combine(Repository.SampleHost, "Hosting", "two-hosts.nginx.conf"))
            .Replace("127.0.0.1:5081", one.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5082", two.Authority, StringComparison.Ordinal)
            .Replace("listen 8080;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), StringComparison.Ordinal)
            .Replace("worker_processes auto;", "daemon off; master_process off;", StringComparison.Ordinal);
        string file = Path.Combine(_folder, "nginx.conf");
        File.WriteAllText(file, configuration);
        _process = Process.Start(new ProcessStartInfo(Program, ["-p", _folder, "-c", file]) { UseShellExecute = false })!;
        Http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), Timeout = TimeSpan.FromSeconds(90) };
    }

    public HttpClient Http { get; }

    public static async Task<Nginx> Start(Uri one, Uri two)
    {
        if (!File.Exists(Program)) Assert.Skip("nginx is not installed; tests/run installs it.");
        var nginx = new Nginx(one, two);
        for (int attempt = 0; attempt < 100 && !await nginx.Answers(); attempt++) await Task.Delay(50, TestContext.Current.CancellationToken);
        return nginx;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            return (await Http.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
