using AppleLive.Conformance.Seasons;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Conformance;

/// <summary>The key that signs the log: made once, never lost unnoticed, changed in the open.</summary>
public abstract class LogKeySuite : StorageSuite
{
    private string KeyFile => Path.Combine(Season.Folder, "keys", "ledger.key");

    private string PreviousFile => Path.Combine(Season.Folder, "keys", "ledger-previous.key");

    [Fact]
    public async Task The_first_start_makes_a_key_that_only_its_owner_reads()
    {
        await Integrate(Season);

        File.Exists(KeyFile).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_lost_key_is_said_and_nothing_is_signed_by_another()
    {
        await Integrate(Season);
        PublishedCheckpoint? before = await Checkpoint(Season);
        File.Delete(KeyFile);

        await Restarted(async again =>
        {
            var said = await Should.ThrowAsync<InvalidOperationException>(() => Integrate(again));

            said.Message.ShouldContain("Restore that key file");
            (await Checkpoint(again)).ShouldBe(before);
        });
    }

    [Fact]
    public async Task A_rotation_is_told_in_the_log_and_both_keys_sign_until_the_old_one_is_taken_away()
    {
        await Integrate(Season);
        VerifierKey old = Key(Season);
        Retire(Season);

        await Restarted(async rotated =>
        {
            await Integrate(rotated);
            VerifierKey fresh = Key(rotated);
            fresh.ShouldNotBe(old);
            (await PublishedLog.Of(rotated)).OfType("key.rotated").ShouldHaveSingleItem().Record.GetProperty("vkey").GetString().ShouldBe(fresh.ToString());
            SignedCheckpoint signed = (await Checkpoint(rotated))!.Read();
            new CheckpointPolicy(old).Check(signed).ShouldBeOfType<CheckpointCheck.Trusted>();
            new CheckpointPolicy(fresh).Check(signed).ShouldBeOfType<CheckpointCheck.Trusted>();
            Should.Throw<InvalidOperationException>(() => Retire(rotated)).Message.ShouldContain("still signs");
        });

        File.Delete(PreviousFile);
        await Restarted(async later =>
        {
            await later.ListingOf(boxes: 1);
            await Integrate(later);
            new CheckpointPolicy(old).Check((await Checkpoint(later))!.Read()).ShouldBeOfType<CheckpointCheck.SignatureMissing>();
            (await PublishedLog.Of(later)).OfType("key.rotated").Count.ShouldBe(1);
        });
    }

    private async Task Restarted(Func<TestSeason, Task> then)
    {
        TestSeason again = await TestSeason.Open(UseStorage, folder: Season.Folder);
        await then(again);
        await again.Close();
    }

    private static Task<long> Integrate(TestSeason season) => season.Get<Integrator>().IntegrateAsync(Stop);

    private static void Retire(TestSeason season) => LogKeys.Retire(season.Get<AppleLiveOptions>().Ledger, season.Get<AppleLiveOptions>().Keys);

    private static Task<PublishedCheckpoint?> Checkpoint(TestSeason season) => season.Get<LogDesk>().CheckpointAsync(Stop);

    private static VerifierKey Key(TestSeason season)
    {
        VerifierKey.TryParse(season.Get<LogDesk>().VerifierKey, out VerifierKey? key).ShouldBeTrue();
        return key!;
    }
}
