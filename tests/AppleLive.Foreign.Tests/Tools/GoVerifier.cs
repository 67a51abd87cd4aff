using AppleLive.Foreign.Tests.Tools;

[assembly: AssemblyFixture(typeof(GoVerifier))]

namespace AppleLive.Foreign.Tests.Tools;

/// <summary>The program in <c>go/</c>, built once over Debian's package of golang.org/x/mod.</summary>
public sealed class GoVerifier : IAsyncLifetime
{
    private const string Modules = "/usr/share/gocode";

    private readonly string _folder = Directory.CreateTempSubdirectory("applelive-go-").FullName;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        string? go = ForeignProgram.Find("go");
        if (go is null || !Directory.Exists(Path.Combine(Modules, "src/golang.org/x/mod/sumdb")))
        {
            _missing = "Go or golang.org/x/mod is missing: install golang-go and golang-golang-x-mod-dev.";
            return;
        }

        var settings = new Dictionary<string, string> { ["GO111MODULE"] = "off", ["GOPATH"] = Modules, ["GOPROXY"] = "off", ["GOFLAGS"] = "", ["GOTOOLCHAIN"] = "local" };
        (await ForeignProgram.Run(go, ["build", "-o", Built, "."], ForeignProgram.Sources("go"), settings)).ShouldAccept();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Verifies the log, and that it only grew since the checkpoint kept in the file, if there is one.</summary>
    internal Task<Verdict> Verify(Uri ledger, string vkey, string? keep = null)
    {
        if (_missing is not null) Assert.Skip(_missing);
        return ForeignProgram.Run(Built, ["-url", ledger.ToString(), "-vkey", vkey, .. keep is null ? Array.Empty<string>() : ["-keep", keep]]);
    }

    private string Built => Path.Combine(_folder, "foreign");
}
