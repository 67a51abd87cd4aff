namespace AppleLive.Tests;

public sealed class OwnThreadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loop_stays_on_its_thread_whatever_it_waits_for()
    {
        var names = new List<string?>();

        await OwnThread.RunAsync("a loop", async () =>
        {
            names.Add(Thread.CurrentThread.Name);
            await Task.Yield();
            names.Add(Thread.CurrentThread.Name);
            await Task.Run(() => { }, Stop);
            names.Add(Thread.CurrentThread.Name);
        });

        names.ShouldBe(["a loop", "a loop", "a loop"]);
    }

    [Fact]
    public async Task Whoever_waits_for_a_loop_goes_on_elsewhere_and_hears_how_it_ended()
    {
        Task broken = OwnThread.RunAsync("broken", async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("as it ended");
        });

        (await Should.ThrowAsync<InvalidOperationException>(() => broken)).Message.ShouldBe("as it ended");
        Thread.CurrentThread.Name.ShouldNotBe("broken");
    }

    [Fact]
    public async Task What_comes_after_the_loop_has_ended_is_done_all_the_same()
    {
        SynchronizationContext? context = null;
        await OwnThread.RunAsync("ended", () =>
        {
            context = SynchronizationContext.Current;
            return Task.CompletedTask;
        });
        var done = new TaskCompletionSource();

#pragma warning disable VSTHRD001 // What an awaiter does, done by hand.
        context!.Post(_ => done.SetResult(), null);
#pragma warning restore VSTHRD001

        await done.Task.WaitAsync(Stop);
    }

    [Fact]
    public async Task A_loop_does_not_see_what_its_starter_carries()
    {
        var carried = new AsyncLocal<string> { Value = "the starter's" };
        string? seen = "nothing yet";

        await OwnThread.RunAsync("a loop", () =>
        {
            seen = carried.Value;
            return Task.CompletedTask;
        });

        seen.ShouldBeNull();
    }
}
