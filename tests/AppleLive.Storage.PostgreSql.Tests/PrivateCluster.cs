using System.Diagnostics;

namespace AppleLive.Storage.PostgreSql.Tests;

/// <summary>A PostgreSQL cluster of its own in a temporary folder, reached by a socket in it, owned by an unprivileged user.</summary>
public sealed class PrivateCluster : IDisposable
{
    private readonly string binaries;
    private readonly bool durable;
    private Process? server;

    private PrivateCluster(string binaries, bool durable)
    {
        (this.binaries, this.durable) = (binaries, durable);
        // A database a test makes for a lot of files; where nothing need last they lie in memory.
        string parent = !durable && Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        Folder = Directory.CreateDirectory(Path.Combine(parent, "applelive-postgres-" + Path.GetRandomFileName())).FullName;
    }

    public string Folder { get; }

    /// <summary>Where PostgreSQL's programs are; null where it is not installed.</summary>
    public static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="durable">Whether a commit is on disk before it is answered. Without, tests of behaviour run faster.</param>
    public static PrivateCluster Start(bool durable)
    {
        var cluster = new PrivateCluster(Binaries ?? throw new InvalidOperationException("PostgreSQL is not installed."), durable);
        cluster.Make();
        cluster.StartServer();
        return cluster;
    }

    public string ConnectionTo(string database) => $"Host={Folder};Username=applelive;Database={database};Maximum Pool Size=20;Timeout=30;Command Timeout=60";

    /// <summary>Starts the server again after it was killed.</summary>
    public void StartServer()
    {
        string[] options =
        [
            "-D", Path.Combine(Folder, "data"), "-k", Folder, "-c", "listen_addresses=", "-c", "max_connections=300", "-c", "shared_buffers=128MB",
            .. durable ? Array.Empty<string>() : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
        ];
        server = Process.Start(AsUnprivileged("postgres", options))!;
        _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
        for (int attempt = 0; attempt < 300; attempt++)
        {
            using Process ready = Process.Start(AsUnprivileged("pg_isready", ["-q", "-h", Folder]))!;
            ready.WaitForExit();
            if (ready.ExitCode == 0) return;
            if (server.WaitForExit(TimeSpan.FromMilliseconds(100))) break;
        }

        throw new InvalidOperationException("The PostgreSQL server did not start within half a minute.");
    }

    /// <summary>Ends every process of the server at once, as a crash does.</summary>
    public void Kill()
    {
        server!.Kill(entireProcessTree: true);
        server.WaitForExit();
        File.Delete(Path.Combine(Folder, "data", "postmaster.pid"));
    }

    public void Dispose()
    {
        if (server is { HasExited: false })
        {
            // SIGINT: fast shutdown.
            using (Process stop = Process.Start(AsUnprivileged("pg_ctl", ["stop", "-D", Path.Combine(Folder, "data"), "-m", "immediate", "-w"]))!) stop.WaitForExit();
            server.WaitForExit();
        }

        server?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Make()
    {
        // The server refuses to run as root.
        if (Environment.UserName == "root")
        {
            using Process own = Process.Start("chown", ["postgres", Folder]);
            own.WaitForExit();
        }

        using Process make = Process.Start(AsUnprivileged(
            "initdb", ["-D", Path.Combine(Folder, "data"), "-U", "applelive", "-A", "trust", "-E", "UTF8", "--locale=C", .. durable ? Array.Empty<string>() : ["--no-sync"]]))!;
        string said = make.StandardError.ReadToEnd();
        make.WaitForExit();
        if (make.ExitCode != 0) throw new InvalidOperationException(said);
    }

    private ProcessStartInfo AsUnprivileged(string program, IEnumerable<string> arguments)
    {
        string path = Path.Combine(binaries, program);
        string[] all = Environment.UserName == "root"
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]
            : [path, .. arguments];
        return new ProcessStartInfo(all[0], all[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
    }
}
