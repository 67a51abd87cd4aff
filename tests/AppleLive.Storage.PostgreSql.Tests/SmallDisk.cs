using System.Diagnostics;

using Dapper;

using Npgsql;

namespace AppleLive.Storage.PostgreSql.Tests;

/// <summary>A tablespace on a disk of a few megabytes, which can be filled up and given room again.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 40;

    private readonly string folder;
    private readonly string name = "small_" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    private SmallDisk(string folder) => this.folder = folder;

    private string Filler => Path.Combine(folder, "filler");

    /// <summary>Mounts it, which only root may.</summary>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("applelive-small-").FullName);
        if (Environment.UserName != "root" || Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", disk.folder) != 0)
            Assert.Skip("A small file system cannot be mounted here.");
        Directory.CreateDirectory(disk.Tables);
        Run("chown", "postgres", disk.Tables);
        return disk;
    }

    /// <summary>Makes a database on it, and says how to reach it.</summary>
    public string MakeDatabase()
    {
        using (NpgsqlConnection connection = Databases.Administer())
        {
            connection.Execute($"create tablespace {name} location '{Tables}'");
            connection.Execute($"create database {name} template {Databases.Template} tablespace {name}");
        }

        return Databases.ConnectionTo(name);
    }

    /// <summary>Leaves room for so many bytes.</summary>
    public void Fill(long room)
    {
        using var file = new FileStream(Filler, FileMode.Create);
        file.Write(new byte[new DriveInfo(folder).AvailableFreeSpace - room]);
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        using (NpgsqlConnection connection = Databases.Administer())
        {
            connection.Execute($"drop database if exists {name} with (force)");
            connection.Execute($"drop tablespace if exists {name}");
        }

        Run("umount", "--lazy", folder);
        Directory.Delete(folder, recursive: true);
    }

    private string Tables => Path.Combine(folder, "tables");

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
