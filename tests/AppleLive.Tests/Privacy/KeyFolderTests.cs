using System.Text;
using AppleLive.Privacy;

namespace AppleLive.Tests.Privacy;

public sealed class KeyFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("applelive-keys-").FullName;

    private string Folder => Path.Combine(root, "deep", "keys");
    private string MasterFile => Path.Combine(Folder, "master.key");
    private string TokenFile => Path.Combine(Folder, "token.key");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_first_start_makes_keys_that_every_later_start_finds()
    {
        MasterKeys first = MasterKeys.OpenOrCreate(Folder);
        MasterKeys later = MasterKeys.OpenOrCreate(Folder);

        Marks(later).ShouldBe(Marks(first));
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order().ShouldBe(["master.key", "token.key"]);
        Convert.FromBase64String(File.ReadAllText(MasterFile)).Length.ShouldBe(32);
        File.ReadAllText(TokenFile).ShouldEndWith("\n");
        File.ReadAllText(TokenFile).ShouldNotBe(File.ReadAllText(MasterFile));
    }

    [Fact]
    public void Only_the_owner_may_read_them()
    {
        // On Windows the rights are those of the folder around it.
        if (OperatingSystem.IsWindows()) return;
        MasterKeys.OpenOrCreate(Folder);

        File.GetUnixFileMode(Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(MasterFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(TokenFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void All_that_start_at_once_get_the_same_keys()
    {
        for (int round = 0; round < 20; round++)
        {
            string folder = Path.Combine(root, $"race-{round}");
            using var start = new Barrier(8);
            string[] marks = new string[8];
            Thread[] hosts = [.. Enumerable.Range(0, 8).Select(host => new Thread(() =>
            {
                start.SignalAndWait();
                marks[host] = Marks(MasterKeys.OpenOrCreate(folder));
            }))];
            foreach (Thread host in hosts) host.Start();
            foreach (Thread host in hosts) host.Join();

            marks.Distinct().Count().ShouldBe(1);
            Directory.EnumerateFiles(folder).Count().ShouldBe(2);
        }
    }

    [Fact]
    public void A_start_that_was_cut_off_after_the_first_key_is_finished()
    {
        MasterKeys.OpenOrCreate(Folder);
        string master = File.ReadAllText(MasterFile);
        File.Delete(TokenFile);

        MasterKeys.OpenOrCreate(Folder);

        File.ReadAllText(MasterFile).ShouldBe(master);
        File.Exists(TokenFile).ShouldBeTrue();
    }

    [Fact]
    public void A_lost_master_key_is_not_made_anew()
    {
        MasterKeys.OpenOrCreate(Folder);
        File.Delete(MasterFile);

        Should.Throw<InvalidOperationException>(() => MasterKeys.OpenOrCreate(Folder)).Message.ShouldBe(
            $"The key file {MasterFile} is missing beside {TokenFile}. Restore it from the backup, readable by the account this " +
            "program runs as. No new key was made: what the old one protects would be lost.");
        File.Exists(MasterFile).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA\n")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    public void A_damaged_key_is_named_and_left_as_it_is(string content)
    {
        MasterKeys.OpenOrCreate(Folder);
        File.WriteAllText(TokenFile, content, Encoding.ASCII);

        Should.Throw<InvalidOperationException>(() => MasterKeys.OpenOrCreate(Folder)).Message.ShouldBe(
            $"The key file {TokenFile} does not hold 32 bytes in base64. Restore it from the backup, readable by the account this " +
            "program runs as. No new key was made: what the old one protects would be lost.");
        File.ReadAllText(TokenFile).ShouldBe(content);
    }

    [Fact]
    public void What_cannot_be_read_is_named()
    {
        Directory.CreateDirectory(MasterFile);

        Should.Throw<InvalidOperationException>(() => MasterKeys.OpenOrCreate(Folder)).Message.ShouldStartWith($"The key file {MasterFile} cannot be read or made: ");
    }

    private static string Marks(MasterKeys keys) => Convert.ToBase64String(keys.Fingerprint([])) + keys.GuestToken(Guid.Empty);
}
