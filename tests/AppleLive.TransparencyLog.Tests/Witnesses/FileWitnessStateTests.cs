using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Verification;
using AppleLive.TransparencyLog.Witnesses;

using Hash = AppleLive.TransparencyLog.Trees.Hash;

namespace AppleLive.TransparencyLog.Tests.Witnesses;

public sealed class FileWitnessStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("witness-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_cosigned_is_remembered_by_the_next_process()
    {
        using (var state = new FileWitnessState(folder))
        {
            (await state.LoadAsync(Keys.Origin, Stop)).ShouldBeNull();
            (await state.TryReplaceAsync(null, At(5), Stop)).ShouldBeTrue();
            (await state.TryReplaceAsync(At(5), At(7), Stop)).ShouldBeTrue();
        }

        using var again = new FileWitnessState(folder);

        (await again.LoadAsync(Keys.Origin, Stop))!.ToString().ShouldBe(At(7).ToString());
        (await again.LoadAsync("log.example/pears", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_replaced_but_what_was_expected()
    {
        using var state = new FileWitnessState(folder);
        await state.TryReplaceAsync(null, At(5), Stop);

        (await state.TryReplaceAsync(null, At(7), Stop)).ShouldBeFalse();
        (await state.TryReplaceAsync(At(4), At(7), Stop)).ShouldBeFalse();
        (await state.TryReplaceAsync(At(5, "other"), At(7), Stop)).ShouldBeFalse();
        (await state.LoadAsync(Keys.Origin, Stop))!.Checkpoint.Size.ShouldBe(5);
    }

    [Fact]
    public async Task Of_many_at_once_one_replaces()
    {
        using var state = new FileWitnessState(folder);

        bool[] replaced = await Task.WhenAll(Enumerable.Range(1, 16).Select(size => Task.Run(async () => await state.TryReplaceAsync(null, At(size), Stop))));

        replaced.Count(one => one).ShouldBe(1);
    }

    [Fact]
    public void Two_processes_do_not_share_a_memory()
    {
        using var state = new FileWitnessState(folder);

        Should.Throw<IOException>(() => new FileWitnessState(folder));
    }

    [Fact]
    public async Task A_damaged_memory_is_an_error_and_not_a_new_beginning()
    {
        using var state = new FileWitnessState(folder);
        await state.TryReplaceAsync(null, At(5), Stop);
        string file = Directory.GetFiles(folder, "*.checkpoint").ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, "log.example", Stop);

        await Should.ThrowAsync<InvalidDataException>(async () => await state.LoadAsync(Keys.Origin, Stop));
        await Should.ThrowAsync<InvalidDataException>(async () => await state.TryReplaceAsync(null, At(7), Stop));
    }

    [Fact]
    public async Task A_verifier_remembers_alike()
    {
        using (var trusted = new FileTrustedCheckpoints(folder))
        {
            (await trusted.LoadAsync(Keys.Origin, Stop)).ShouldBeNull();
            await trusted.SaveAsync(At(5), Stop);
        }

        using var again = new FileTrustedCheckpoints(folder);

        (await again.LoadAsync(Keys.Origin, Stop))!.ToString().ShouldBe(At(5).ToString());
    }

    private static SignedCheckpoint At(long size, string root = "root") => new CheckpointSigner(Keys.Log).Sign(size, Hash.Leaf(System.Text.Encoding.UTF8.GetBytes(root)));
}
